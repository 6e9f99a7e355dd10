import { expect, test } from 'vitest';
import { asksOfEnding } from './asks-of-ending.ts';

test.each(['全文收尾的最后一句话写的什么', '全篇收尾的那一句话是什么', '文件最后一段说了啥', '规划结尾那句'])(
  '%s asks of the ending',
  (question) => expect(asksOfEnding(question)).toBe(true),
);

test.each(['规划最后要达到什么目标', '末尾淘汰怎么规定', '文件的最后期限', '全文是什么'])(
  '%s does not',
  (question) => expect(asksOfEnding(question)).toBe(false),
);
