import { Command, Option } from 'commander';
import { type AnswerLanguage, answerLanguages } from '../answer/types.ts';
import type { Configuration } from '../runtimes/configuration.ts';
import { type AskOptions, ask } from './ask.ts';
import { enrichDocument } from './enrich/enrich-document.ts';
import { buildIndex, type Progress } from './index-command.ts';
import { serveMcp } from './mcp-command.ts';
import { type CliOutput, type CreateCliServices, cliLog } from './services.ts';

export interface ProgramParts {
  readonly configuration: () => Configuration;
  readonly createServices: CreateCliServices;
  readonly output: CliOutput;
  readonly progress: (title?: string) => Progress;
  /** Receives the exit code of the command that ran. */
  readonly exit: (code: number) => void;
}

const exitCodeHelp = `
Exit code: 0 when the question was answered, in whole or in part; 2 when the documents do not say it, the
question needs one more detail, or it is out of scope; 1 after an error.`;

/** The command line: `ask`, `index` and `mcp`. Settings come from the environment, see docs/configuration.md. */
export function createProgram({
  configuration,
  createServices,
  output,
  progress,
  exit,
}: ProgramParts): Command {
  const program = new Command('cewen').description('Answers from the policy’s own text, with its clauses.');
  program.configureOutput({
    writeOut: (text) => output.out(text.trimEnd()),
    writeErr: (text) => output.err(text.trimEnd()),
  });

  program
    .command('ask')
    .description('answer a question')
    .argument('<question...>', 'the question')
    .option('--json', 'print the answer as the JSON of the API')
    .addOption(new Option('--documents <ids>', 'answer from these documents only').argParser(splitIds))
    .addOption(new Option('--lang <language>', 'language of the frame').choices(answerLanguages))
    .addHelpText('after', exitCodeHelp)
    .action(async (words: string[], options: AskOptions & { lang?: AnswerLanguage }) => {
      const services = await createServices(configuration(), { log: cliLog(output) });
      exit(await ask(words.join(' '), options, services, output));
    });

  program
    .command('index')
    .description('build the index where there is none that fits')
    .option('--rebuild', 'build it in any case', false)
    .action(async (options: { rebuild: boolean }) => {
      exit(await buildIndex(options, configuration(), createServices, output, progress()));
    });

  program
    .command('enrich')
    .description(
      'let the configured language model draft the finding aid of a document, for an editor to look through',
    )
    .argument('<document>', 'the id of the document')
    .option('--log <file>', 'where drafts are kept, so that a run that was ended goes on')
    .action(async (id: string, { log }: { log?: string }) => {
      const chosen = configuration();
      const services = await createServices(chosen, { log: cliLog(output) });
      exit(await enrichDocument(id, { logFile: log }, chosen, services, output, progress('enrich')));
    });

  program
    .command('mcp')
    .description('serve the Model Context Protocol on standard input and output')
    .action(async () => {
      const log = cliLog(output);
      exit(await serveMcp(await createServices(configuration(), { log }), log));
    });
  return program;
}

function splitIds(ids: string): string[] {
  return ids.split(',').map((id) => id.trim());
}
