import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../corpus/build-document.ts';
import { quoteOf } from '../draft.ts';
import { quotedMembers } from './quoted-members.ts';

const document = await buildDocument({
  id: 'plan',
  fileName: 'plan.txt',
  text: [
    '行动计划',
    '一、目标',
    '以“三大工程”为路径。',
    '二、任务',
    '（一）深入开展“强芯”工程，发展芯片。深入开展“固链”工程，发展算力。',
    '（二）深入开展“赋智”工程。继续开展“强芯”工程。',
  ].join('\n'),
  description: null,
  errata: [],
  findingAid: {},
});

describe('members named in quotation marks', () => {
  it('are told by the sentences that name them first', () => {
    const quotes = quotedMembers(3, '工程', [document]).map(({ passages }) => passages.map(quoteOf));
    expect(quotes.flat()).toHaveLength(3);
    expect(quotes.flat().join('')).toMatch(/强芯.*固链.*赋智/);
  });

  it('are none when there are more or fewer of them', () => {
    expect(quotedMembers(4, '工程', [document])).toEqual([]);
    expect(quotedMembers(3, '行动', [document])).toEqual([]);
  });
});
