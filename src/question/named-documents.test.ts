import { describe, expect, it } from 'vitest';
import { asOfThis, documentsNamed, otherDocument } from './named-documents.ts';

const documents = [
  { id: 'bridges', names: ['《青原市桥梁养护管理条例(2019年修正)》'] },
  { id: 'grain', names: ['《白石市储备油管理办法》'] },
  { id: 'plan', names: ['《青原市“十四五”桥梁规划》'] },
];

describe('a document that a question names', () => {
  it.each([
    ['by its title in marks', '《青原市桥梁养护管理条例》第三条', ['bridges']],
    ['by its title without marks', '青原市桥梁养护管理条例第三条的原文', ['bridges']],
    ['by its beginning and its kind', '青原条例第三条', ['bridges']],
    ['by its end', '储备油管理办法里谁负责检查？', ['grain']],
    ['by some words of it', '青原桥梁规划有哪些目标', ['plan']],
    ['by two titles', '青原条例和白石办法有什么不同', ['bridges', 'grain']],
    ['in none of these ways', '条例第三条', []],
    ['only as something that others speak of', '哪份文件提到了《青原市桥梁养护管理条例》', []],
  ])('%s', (_case, question, ids) => {
    expect(documentsNamed(question, documents)).toEqual(ids);
  });

  it('is another one where its title is that of none of them', () => {
    expect(otherDocument('《桥梁法》第三条规定了什么', '第三条', documents)).toBe('《桥梁法》');
    expect(otherDocument('《青原条例》第三条', '第三条', documents)).toBeNull();
    expect(otherDocument('第三条规定了什么', '第三条', documents)).toBeNull();
  });
});

describe('a question with the whole title of a document', () => {
  const names = documents.flatMap((document) => document.names);

  it.each([
    ['青原市桥梁养护管理条例什么时候施行?', '本条例什么时候施行?'],
    ['《白石市储备油管理办法》的目的是什么', '本办法的目的是什么'],
    ['青原市“十四五”橋樑規劃由誰負責', '本规划由谁负责'],
  ])('%s asks of this one', (question, expected) => {
    expect(asOfThis(question, names)).toBe(expected);
  });

  it.each(['青原条例什么时候施行', '青原市桥梁养护管理条例'])('%s stays as it is', (question) => {
    expect(asOfThis(question, names)).toBe(question);
  });
});
