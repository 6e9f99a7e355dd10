import { buffer } from 'node:stream/consumers';
import { AppError, ConfigurationError } from '../errors.ts';
import { readConfiguration } from '../runtimes/configuration.ts';
import { createNodeServices } from '../runtimes/node-services.ts';
import { progressBar, progressLines } from './index-command.ts';
import { createProgram } from './program.ts';

const output = { out: (line: string) => console.log(line), err: (line: string) => console.error(line) };
const program = createProgram({
  configuration: () => readConfiguration(process.env),
  createServices: createNodeServices,
  output,
  progress: (title) => (process.stderr.isTTY ? progressBar(title) : progressLines(output, title)),
  input: () => buffer(process.stdin),
  exit: (code) => {
    process.exitCode = code;
  },
});

try {
  await program.parseAsync();
} catch (error) {
  const expected = error instanceof AppError || error instanceof ConfigurationError;
  output.err(expected ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
}
