import { describe, expect, it } from 'vitest';
import { isLeadIn, isTail } from './lead-in.ts';

describe('an introduction', () => {
  it.each([
    ...[
      '规划提出,',
      '《规划》明确:',
      '根据《天津市新一代信息技术产业发展“十四五”专项规划》,',
      '此外,',
      '一是',
      '同时,规划指出,',
    ],
    ...[
      '规划第三章第三节提出:“',
      '《规划》第四部分第（三）项写明，',
      '按照规划要求,',
      '規劃提出,',
      '据悉,',
      '规划三、(三)第2段规定,',
    ],
  ])('is %s', (text) => {
    expect(isLeadIn(text)).toBe(true);
  });

  it('is looked for in any stretch at once', () => {
    for (const unit of ['1', '一', '第一', '(一)', '的', '并', '1.', ',', '规划', '<'])
      expect(isLeadIn(`${unit.repeat(44).slice(0, 44)}产,`)).toBe(false);
  });

  it.each(['必须', '要求', '全市', '到2025年', '支持企业,', '规划支持', '力争'])('is not %s', (text) => {
    expect(isLeadIn(text)).toBe(false);
  });
});

describe('a tail', () => {
  it.each(['。', '”', '等。', '的要求。', '(三、(三)第2段)。', '(见《规划》第三章)', '(规划3.3.p2)', ''])(
    'is %j',
    (text) => {
      expect(isTail(text)).toBe(true);
    },
  );

  it.each(['以上', '并给予奖励。', '左右', '(2030年)', '(不含软件)。'])('is not %s', (text) => {
    expect(isTail(text)).toBe(false);
  });
});
