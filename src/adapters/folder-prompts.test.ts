import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillPrompt } from '../answer/generate/prompt.ts';
import { promptsFolder } from '../runtimes/open-model.ts';
import { readPrompt } from './folder-prompts.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prompts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(text: string) {
  await writeFile(join(folder, 'one.md'), text);
  return readPrompt(folder, 'one');
}
const text = (user: string, variables = '  name: a name') =>
  `---\npurpose: Greets.\nvariables:\n${variables}\n---\n## system\nBe kind.\n## user\n${user}\n`;

describe('a prompt', () => {
  it('is filled once: what looks like a variable in a value stays', async () => {
    const prompt = await read(text('Hello {{name}}'));
    expect(fillPrompt(prompt, { name: '{{name}} & $1' })).toEqual([
      { role: 'system', content: 'Be kind.' },
      { role: 'user', content: 'Hello {{name}} & $1' },
    ]);
    expect(() => fillPrompt(prompt, { other: 'x' })).toThrow(/takes name, not other/);
  });

  it('has another hash when anything of it changes', async () => {
    const one = await read(text('Hello {{name}}'));
    expect(one.hash).toMatch(/^[0-9a-f]{12}$/);
    expect((await read(text('Hello {{name}}!'))).hash).not.toBe(one.hash);
    expect((await read(text('Hello {{name}}'))).hash).toBe(one.hash);
  });

  it.each([
    ['uses what it does not declare', text('{{name}} {{other}}')],
    ['declares what it does not use', text('Hello')],
    ['has no head', '## system\na\n## user\nb'],
    ['has no purpose', text('{{name}}').replace('purpose: Greets.\n', '')],
  ])('that %s stops the start', async (_case, content) => {
    await expect(read(content)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('that ships can be read', async () => {
    const names = (await readdir(promptsFolder)).map((file) => file.replace(/\.md$/, ''));
    expect(names.sort()).toEqual(expect.arrayContaining(['answer', 'enrich', 'repair']));
    for (const name of names) expect((await readPrompt(promptsFolder, name)).name).toBe(name);
  });
});
