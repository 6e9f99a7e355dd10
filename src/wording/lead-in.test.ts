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

  it.each(['必须', '要求', '全市', '到2025年', '支持企业,', '规划支持', '力争'])('is not %s', (text) => {
    expect(isLeadIn(text)).toBe(false);
  });
});

describe('a tail', () => {
  it.each(['。', '”', '等。', '的要求。', '(三、(三)第2段)'.replace('(三)', ''), ''])('is %j', (text) => {
    expect(isTail(text)).toBe(true);
  });

  it.each(['以上', '并给予奖励。', '左右'])('is not %s', (text) => {
    expect(isTail(text)).toBe(false);
  });
});
