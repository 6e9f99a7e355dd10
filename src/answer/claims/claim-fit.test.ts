import { describe, expect, it } from 'vitest';
import { understandQuestion } from '../../question/understand-question.ts';
import { claimFit } from './claim-fit.ts';

const fits = (question: string, better: string, worse: string) => {
  const decides = claimFit(understandQuestion(question), 0.6);
  if (decides === null) throw new Error(`${question} states nothing`);
  return decides(better, 0.6) > decides(worse, 0.6);
};

describe('the sentence that decides a claim', () => {
  it.each([
    ['has a figure of its kind', '档案至少要保存3年,对吗?', '档案保存期不少于5年。', '档案应专人管理。'],
    [
      'says who is in charge',
      '电缆断了应该由养路队负责,对吗?',
      '电缆由产权单位负责维护。',
      '电缆宜埋在地下。',
    ],
    ['says what is forbidden', '分到的摊位转给别人,行不行?', '摊位禁止转租。', '摊位公平分配。'],
    [
      'tells the penalty',
      '不戴安全帽也就罚两百,对吗?',
      '由主管部门责令改正,并处罚款。',
      '作业人员应戴安全帽。',
    ],
  ])('%s', (_case, question, better, worse) => {
    expect(fits(question, better, worse)).toBe(true);
  });

  it('is nearer in meaning', () => {
    const decides = claimFit(understandQuestion('摊位公平分配,对吗?'), 0.7);
    expect(decides?.('摊位公平分配。', 0.7)).toBeGreaterThan(decides?.('摊位公平分配。', 0.5) ?? 0);
  });

  it('is looked for where something is stated, in Chinese', () => {
    expect(claimFit(understandQuestion('摊位怎么分配?'), 0.7)).toBeNull();
    expect(claimFit(understandQuestion('The stalls are shared out, right?'), 0.7)).toBeNull();
  });
});
