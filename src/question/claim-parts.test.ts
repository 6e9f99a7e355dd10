import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../text/fold.ts';
import { findClaim } from './claim.ts';
import { splitClaim } from './claim-parts.ts';

const statementsIn = (question: string) =>
  splitClaim(findClaim(foldForSearch(question))?.proposition ?? '').map(({ statement }) => statement);

describe('a question that states several things', () => {
  it.each([
    ['听说全市要建12所学校,还要给老师发电脑,对吗?', ['全市要建12所学校', '要给老师发电脑']],
    ['聽說全市要建12所學校,而且學費全免,對嗎?', ['全市要建12所学校', '学费全免']],
    ['公租房建成3000套,人才公寓建成500套,是吗?', ['公租房建成3000套', '人才公寓建成500套']],
    ['蔬菜产值突破90亿元,增速达到4%,对吗?', ['蔬菜产值突破90亿元', '蔬菜产值增速达到4%']],
    [
      'I was told that the county will plant 30 orchards and train at least 500 growers by 2027. Is that correct?',
      ['the county will plant 30 orchards', 'the county will train at least 500 growers by 2027'],
    ],
    [
      'Is it true that the port has 12 berths, and it will get a rail link?',
      ['the port has 12 berths', 'it will get a rail link'],
    ],
  ])('%s is cut into its statements', (question, statements) => {
    expect(statementsIn(question)).toEqual(statements);
  });

  it.each([
    '到2027年,公租房建成3000套,对吗?',
    '规划里说,武清区发展物流,对吗?',
    '港口、机场和铁路都要扩建,对吗?',
    '聽說武清區發展物流,對嗎?',
    'The county will plant 30 orchards and vineyards, right?',
    'Output reaches 30 to 50 billion yuan between 2025 and 2027, right?',
  ])('%s states one thing', (question) => {
    expect(statementsIn(question)).toEqual([]);
  });
});
