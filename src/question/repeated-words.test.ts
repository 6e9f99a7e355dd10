import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../text/fold.ts';
import { repeatedWords } from './repeated-words.ts';

const repeated = (question: string) => repeatedWords(foldForSearch(question));

describe('words said more than once', () => {
  it.each([
    ['稿子里看到两次“粮食安全”,说的是一回事吗', ['粮食安全']],
    ['目标里两次写“国内一流”,前一次和后一次各是指什么', ['国内一流']],
    ['高标准农田建设怎么写了两遍?', []],
    ['粮库数据平台提了两回,头一回是为了啥', []],
    ['产学研前头提一回后头又提一回,是车轱辘话吗', []],
    ['资源共享这话说了两遍,是一码事么', []],
    ['“双创”基地在那两段都写了,说的一样吗', ['双创']],
    ['每年那个水博会,在招商、引才、交流这三件事上各派啥用场', []],
    ['每年那个水博会,拿它招商是派什么用场,拿它引才又是派什么用场', []],
    ['水博会,招商用它干嘛,引才又用它干嘛', []],
    ['兩處寫法一樣嗎', []],
  ])('are asked about: %s', (question, quoted) => {
    expect(repeated(question)).toEqual(quoted);
  });

  it.each([
    '企业补贴一年能用几次?',
    '产业园两处用地面积是多少?',
    '公积金一年能提几次',
    '二次提取公积金要什么条件',
    '两次提高最低工资标准分别是多少',
    '信用报告里出现两次逾期还能申请吗',
    '淮北和淮南都提到粮库,目标一样吗?',
    '又写'.repeat(200),
  ])('are not in %s', (question) => {
    expect(repeated(question)).toBeNull();
  });
});
