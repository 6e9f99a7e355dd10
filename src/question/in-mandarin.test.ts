import { expect, test } from 'vitest';
import { inMandarin } from './in-mandarin.ts';

test.each([
  ['要向邊個部門遞表、要交啲咩文件？', '要向哪个部門遞表、要交些什么文件？'],
  ['文件有冇講點樣搞?', '文件有没有講怎样搞?'],
  ['我係做智能裝置嘅初創,想搵地方試產', '我是做智能裝置的初創,想找地方試產'],
  ['佢哋喺邊度建數據中心?', '他们在哪里建數據中心?'],
  ['呢個產業幾多錢?唔清楚', '这个產業多少錢?不清楚'],
  ['可以申請咩?係嘅話點解', '可以申請吗?是的話为什么'],
  ['5G基站係咩？', '5G基站是什么？'],
  ['佢哋要做咩', '他们要做什么'],
  ['嗰個係數係咪錯', '那個係數是不是錯'],
])('%s', (message, mandarin) => expect(inMandarin(message)).toBe(mandarin));

test.each(['產業與人才的關係是什麼?', '这个点怎么搞?', '几多事情', 'Who pays?'])(
  'Mandarin stays: %s',
  (message) => expect(inMandarin(message)).toBe(message),
);
