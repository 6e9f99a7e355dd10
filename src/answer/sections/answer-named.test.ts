import { describe, expect, it } from 'vitest';
import { madeUpRegulations } from '../../../test/support/made-up-regulations.ts';
import { understandQuestion } from '../../question/understand-question.ts';
import type { Asking } from '../asking.ts';
import { createConsultation, onlyNamed } from '../consulted-documents.ts';
import { quoteOf } from '../draft.ts';
import { answerNamed } from './answer-named.ts';

const regulations = [...(await madeUpRegulations()).values()];
const consult = createConsultation({ documents: regulations });

function answer(text: string, ids?: readonly string[]) {
  const documents = onlyNamed(text, consult(ids), consult);
  // Clauses named by number are looked up, not searched for.
  const asking = { documents, names: documents.names.join('、') } as Asking;
  return answerNamed(understandQuestion(text), asking);
}
/** Labels quoted, with the document of each. */
const cited = (text: string, ids?: readonly string[]) =>
  answer(text, ids)?.claims.map(({ passages }) =>
    passages.map(({ clause }) => `${clause.documentId} ${clause.label}`).join('+'),
  ) ?? null;

describe('an article asked for by its number', () => {
  it.each(['第二条的原文', '第二条', '请给出第二条全文', '第二条规定了哪些行为'])(
    'is given whole, however much it enumerates: %s',
    (question) => {
      expect(cited(question, ['bridges'])).toHaveLength(10);
    },
  );

  it('by paragraph or by item; an item with the line under which it stands', () => {
    expect(cited('第二条第二款', ['bridges'])).toEqual(['bridges 第二条第二款']);
    expect(cited('第二条第(二)项', ['bridges'])).toEqual(['bridges 第二条+bridges 第二条第一款第(二)项']);
    expect(answer('第二条第一款第二项', ['bridges'])?.claims[0]?.passages.map(quoteOf)).toEqual([
      '桥梁养护单位不得有下列行为：',
      '（二）以桥梁及其附属设施提供担保；',
    ]);
  });

  it.each([
    ['第五十条的原文', '《青原市桥梁养护管理条例》里没有第五十条。'],
    ['第二条第九项', '《青原市桥梁养护管理条例》里没有第二条第九项。'],
    ['《桥梁法》第二条的原文', '《青原市桥梁养护管理条例》里没有《桥梁法》第二条。'],
  ])('%s is said not to be there', (question, frame) => {
    expect(answer(question, ['bridges'])).toMatchObject({ outcome: 'not_in_document', frame, claims: [] });
  });

  it('whoever breaks it is told what follows', () => {
    expect(cited('违反第二条怎么处罚', ['bridges'])).toEqual(['bridges 第三条']);
    expect(cited('违反第四条怎么处罚', ['bridges'])).toBeNull();
  });
});

describe('an article that several documents have', () => {
  it('is given of each, with its title', () => {
    const claims = answer('第一条')?.claims ?? [];
    expect(claims.map(({ lead }) => lead)).toEqual([
      '《青原市桥梁养护管理条例》第一条的原文:',
      '《白石市储备油管理办法》第一条的原文:',
    ]);
  });

  it.each(['《白石市储备油管理办法》第二条的原文', '白石市储备油管理办法第二条', '白石办法第二条'])(
    'is that of the document which is named: %s',
    (question) => {
      expect(cited(question)).toEqual(['oil 第二条']);
    },
  );

  it('is asked back about where there are more than can be given', () => {
    const towns = ['甲', '乙', '丙', '丁'].map((town) => `${town}山镇储备油管理办法`);
    const many = regulations.flatMap((document) => (document.metadata.id === 'oil' ? [document] : []));
    const copies = towns.flatMap((title) =>
      many.map((document) => ({
        ...document,
        metadata: { ...document.metadata, id: title, title },
        clauses: document.clauses.map((clause) => ({ ...clause, documentId: title })),
      })),
    );
    const documents = createConsultation({ documents: copies })();
    expect(answerNamed(understandQuestion('第二条的原文'), { documents, names: '' } as Asking)).toMatchObject(
      {
        outcome: 'needs_clarification',
        choices: towns.map((title) => `《${title}》第二条的原文`),
      },
    );
  });

  it('is missing where the document named has none, though another has', () => {
    expect(answer('白石办法第四条')).toMatchObject({ outcome: 'not_in_document' });
  });
});

describe('documents consulted', () => {
  it('are all of them where a question names none', () => {
    const all = consult();
    expect(onlyNamed('谁负责巡查？', all, consult)).toBe(all);
    expect([...onlyNamed('青原条例里谁负责巡查？', all, consult).byId.keys()]).toEqual(['bridges']);
  });
});
