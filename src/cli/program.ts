import { Command, Option } from 'commander';
import { type AnswerLanguage, answerLanguages } from '../answer/types.ts';
import type { Configuration } from '../runtimes/configuration.ts';
import { type AskOptions, ask } from './ask.ts';
import { type CheckOptions, check } from './check.ts';
import { enrichDocument } from './enrich/enrich-document.ts';
import { buildIndex, type Progress } from './index-command.ts';
import { type MatchOptions, match } from './match.ts';
import { serveMcp } from './mcp-command.ts';
import { type CliOutput, type CreateCliServices, cliLog } from './services.ts';

export interface ProgramParts {
  readonly configuration: () => Configuration;
  readonly createServices: CreateCliServices;
  readonly output: CliOutput;
  readonly progress: (title?: string) => Progress;
  /** Everything on standard input. */
  readonly input: () => Promise<Uint8Array>;
  /** Receives the exit code of the command that ran. */
  readonly exit: (code: number) => void;
}

const exitCodeHelp = `
Exit code: 0 when the question was answered, in whole or in part; 2 when the documents do not say it, the
question needs one more detail, or it is out of scope; 1 after an error.`;

const matchExitCodeHelp = `
Exit code: 0 when there are measures, 2 when none concerns the enterprise; 1 after an error.`;

const checkExitCodeHelp = `
Exit code: 0 when every statement is word for word or nearly so, and every clause named is the right one; 2
otherwise; 1 after an error.`;

/** The command line: `ask`, `match`, `check`, `index` and `mcp`. Settings come from the environment, see docs/configuration.md. */
export function createProgram({
  configuration,
  createServices,
  output,
  input,
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
    .command('match')
    .description('measures that concern an enterprise')
    .argument('[description...]', 'the enterprise in its own words')
    .option('--profile <file>', 'a JSON file with the fields of a profile')
    .option('--json', 'print the report as the JSON of the API')
    .addOption(new Option('--documents <ids>', 'measures of these documents only').argParser(splitIds))
    .addOption(new Option('--lang <language>', 'language of the frame').choices(answerLanguages))
    .addHelpText('after', matchExitCodeHelp)
    .action(async (words: string[], options: MatchOptions) => {
      const services = await createServices(configuration(), { log: cliLog(output) });
      exit(await match(words.join(' '), options, services, output));
    });

  program
    .command('check')
    .description('hold the wording of a draft against the documents')
    .argument('<file>', 'a .docx, .md or .txt file, or - for text on standard input')
    .option('--json', 'print the findings as the JSON of the API')
    .option('--docx <file>', 'write the draft for Word, with the findings as comments')
    .addOption(new Option('--documents <ids>', 'check against these documents only').argParser(splitIds))
    .addOption(new Option('--lang <language>', 'language of the findings').choices(answerLanguages))
    .addHelpText('after', checkExitCodeHelp)
    .action(async (name: string, options: CheckOptions) => {
      const settings = configuration();
      const services = await createServices(settings, { log: cliLog(output) });
      exit(await check(name, options, services, settings, { ...output, input }));
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
