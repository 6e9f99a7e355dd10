import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Command } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { releaseReport } from './release-report.ts';

/**
 * Makes the report that ships with a release from a full run:
 *
 *     npm run eval -- --json full.json
 *     npm run eval:release -- full.json
 */
const released = resolve(import.meta.dirname, '../evals/released/report.json');

await new Command('release-eval-report')
  .description('Sums up a run of npm run eval into the report that ships with this version.')
  .argument('<file>', 'what npm run eval -- --json wrote')
  .option('--label <label>', 'what the report is called', packageJson.version)
  .option('--out <file>', 'where it goes', released)
  .action(async (file: string, { label, out }: { label: string; out: string }) => {
    const text = releaseReport(JSON.parse(await readFile(file, 'utf8')), label);
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, text);
    console.log(`${out}: ${Math.round(Buffer.byteLength(text) / 1000)} kB`);
  })
  .parseAsync();
