import { describe, expect, it } from 'vitest';
import { licencesOf, packageFolders } from './bundled-licences.ts';

describe('what is bundled', () => {
  it('is told from the project’s own modules', () => {
    expect(
      packageFolders([
        '/p/src/a.ts',
        '/p/node_modules/zod/a.js',
        '/p/node_modules/zod/b/c.js',
        '/p/node_modules/x/node_modules/@a/b/c.js',
        '\0unused:sharp',
      ]),
    ).toEqual(['/p/node_modules/x/node_modules/@a/b', '/p/node_modules/zod']);
  });

  it('brings its licence along', async () => {
    const text = await licencesOf([`${process.cwd()}/node_modules/pino`]);
    expect(text).toMatch(/^pino \d+\.\d+\.\d+ \(MIT\)\n[\s\S]*Permission is hereby granted/);
  });
});
