import { describe, expect, it } from 'vitest';
import { citation } from '../../http/test-doubles.ts';
import { isWhole } from './is-whole.ts';
import type { Rephrasable } from './rephrasable.ts';

const other = { ...citation, sectionId: '2.p1', n: 2, quote: '汇聚飞腾、海光、南大通用、神州通用等企业。' };
const task: Rephrasable = {
  question: '产值目标是多少?',
  evidence: [citation, other],
  mustCite: [citation],
  figure: null,
  wantsFigure: false,
  wantsAll: false,
  closing: '',
};
const said = (text: string, ...cited: number[]) => ({ text, cited });

describe('what passed is whole', () => {
  it('when it cites the clause that it must', () => {
    expect(isWhole(task, [said('产值达到3000亿元', 0)], [])).toBe(true);
    expect(isWhole(task, [said('汇聚企业', 1)], [])).toBe(false);
    expect(isWhole({ ...task, mustCite: [citation, other] }, [said('产值', 0)], [])).toBe(false);
    expect(isWhole(task, [], [])).toBe(false);
  });

  it('when it tells of at least half of the quotes', () => {
    const three = { ...task, evidence: [citation, other, { ...other, sectionId: '2.p2', n: 3 }] };
    expect(isWhole(three, [said('产值达到3000亿元', 0), said('汇聚企业', 1)], [])).toBe(true);
    expect(isWhole(three, [said('产值达到3000亿元', 0)], [])).toBe(false);
  });

  it('when the figure asked for is there', () => {
    expect(isWhole({ ...task, figure: '3000亿元' }, [said('产值3000億元', 0)], [])).toBe(true);
    expect(isWhole({ ...task, figure: '3000亿元' }, [said('产值很高', 0)], [])).toBe(false);
    expect(isWhole({ ...task, wantsFigure: true }, [said('产值很高', 0)], [])).toBe(false);
  });

  it('when what was struck is told by another sentence', () => {
    const passed = [said('产值3000亿元', 0), said('增速', 0)];
    expect(isWhole(task, passed, [{ cited: [0] }])).toBe(true);
    expect(isWhole(task, passed, [{ cited: [1] }])).toBe(false);
    expect(isWhole(task, passed.slice(1), [{ cited: [0] }, { cited: [0] }])).toBe(false);
  });

  it('when no list is torn', () => {
    const list = { ...task, wantsAll: true };
    const opening = said('产值3000亿元', 0);
    expect(isWhole(list, [opening, said('飞腾、海光、南大通用、神州通用', 1)], [])).toBe(true);
    expect(isWhole(list, [opening, said('飞腾和海光', 1)], [])).toBe(false);
    expect(isWhole(list, [said('产值3000亿元,海光另说', 0)], [])).toBe(true);
    expect(isWhole({ ...list, wantsAll: false }, [opening, said('飞腾和海光', 1)], [])).toBe(true);
  });
});
