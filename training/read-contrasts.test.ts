import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readContrasts } from './read-contrasts.ts';

it('names a passage without unanswered questions', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'cewen-contrasts-'));
  try {
    await writeFile(
      path.join(folder, 'a.txt'),
      '## 供水办法 / 停水\n停水应当通知。 | 停水说不说\n? | 停水罚不罚\n',
    );
    expect(await readContrasts(folder)).toEqual([
      {
        title: '供水办法 / 停水',
        lines: [{ sentence: '停水应当通知。', questions: ['停水说不说'] }],
        unanswered: ['停水罚不罚'],
      },
    ]);
    await writeFile(path.join(folder, 'b.txt'), '## 供气办法\n停气应当通知。 | 停气说不说\n');
    await expect(readContrasts(folder)).rejects.toThrow('供气办法');
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('has three sentences with three questions each and two that none answers', async () => {
  const contrasts = await readContrasts(path.join(import.meta.dirname, 'contrasts'));
  expect(contrasts.length).toBeGreaterThan(1000);
  for (const { title, lines, unanswered } of contrasts) {
    expect([title, lines.map(({ questions }) => questions.length)]).toEqual([title, [3, 3, 3]]);
    const questions = [...lines.flatMap((line) => line.questions), ...unanswered];
    expect([title, unanswered.length, new Set(questions).size]).toEqual([title, 2, 11]);
  }
});
