import { expect, test } from 'vitest';
import { buildDocument } from '../corpus/build-document.ts';
import { understandQuestion } from '../question/understand-question.ts';
import type { Asking } from './asking.ts';
import { quoteOf } from './draft.ts';
import { statedPurpose } from './stated-purpose.ts';

const documentOf = (text: string) =>
  buildDocument({ id: 'goods', fileName: 'goods.txt', text, description: null, errata: [], findingAid: {} });

async function purposeIn(text: string, message: string): Promise<string | null> {
  const asking = { documents: { byId: new Map([['goods', await documentOf(text)]]) } } as unknown as Asking;
  const draft = statedPurpose(understandQuestion(message), asking);
  return draft?.claims.flatMap(({ passages }) => passages.map(quoteOf)).join('') ?? null;
}

const text = `松湖区应急物资管理办法

为加强应急物资管理，保障救灾需要，结合本区实际，制定本办法。各镇要制定配套办法。

一、应急物资的采购按照目录进行。`;
const stated = '为加强应急物资管理，保障救灾需要，结合本区实际，制定本办法。';

test.each([
  '制定本办法的目的是什么?',
  '为什么要出台这个办法?',
  '这份办法为了什么制定?',
  '出台該辦法的初衷是什麼?',
])('%s is answered by the sentence that says so', async (question) => {
  expect(await purposeIn(text, question)).toBe(stated);
});

test.each(['采购的目的是什么?', '各镇要制定什么?', '这个办法什么时候出台?'])(
  '%s asks something else',
  async (question) => {
    expect(await purposeIn(text, question)).toBeNull();
  },
);

test('a document that says nothing of its purpose gives none', async () => {
  expect(await purposeIn('松湖区办法\n\n一、采购按照目录进行。', '制定本办法的目的是什么?')).toBeNull();
});
