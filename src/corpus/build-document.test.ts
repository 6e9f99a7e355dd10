import { describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { buildDocument, type DocumentSource, sha256Hex } from './build-document.ts';
import { documentDescriptionSchema } from './document-description.ts';

const source = (text: string, given: Partial<DocumentSource> = {}): DocumentSource => ({
  id: 'some-plan',
  fileName: 'source.txt',
  text,
  description: null,
  errata: [],
  findingAid: {},
  ...given,
});
const described = (description: object) => ({ description: documentDescriptionSchema.parse(description) });
const policy = '某市产业规划（2024—2026年）\n一、目标\n1.产值。产值达到100亿元。\n2.企业。企业达到50家。';

describe('buildDocument', () => {
  it('takes a bare text for what its first lines tell', async () => {
    const document = await buildDocument(source(policy));
    expect(document.metadata).toEqual({
      id: 'some-plan',
      title: '某市产业规划（2024—2026年）',
      titleSource: 'received',
      issuer: null,
      period: { from: 2024, to: 2026 },
      statedStatus: null,
      script: 'simplified',
    });
    expect(document.clauses.map((clause) => clause.id)).toEqual(['1.1', '1.2']);
    expect(document.source).toEqual({ name: 'source.txt', sha256: await sha256Hex(policy), text: policy });
    expect(document.findings).toEqual([]);
  });

  it('names a text that tells nothing after its file', async () => {
    const { metadata } = await buildDocument(source('为加快发展，制定本计划。'));
    expect(metadata).toMatchObject({ title: 'some-plan', titleSource: 'file-name', period: null });
  });

  it('prefers what a person says to what the text says', async () => {
    const example = { kind: 'figure', zh: '目标?', 'zh-Hant': '目標?', en: 'The target?' };
    const { metadata } = await buildDocument(
      source(
        policy,
        described({
          title: '另一标题',
          titleSource: 'supplied',
          issuer: '某市',
          status: 'draft',
          period: null,
          examples: [example],
        }),
      ),
    );
    expect(metadata).toMatchObject({
      examples: [example],
      title: '另一标题',
      titleSource: 'supplied',
      issuer: '某市',
      statedStatus: 'draft',
      period: null,
    });
  });

  it('keeps a byte order mark in the source, and out of the canonical text', async () => {
    const document = await buildDocument(source(`\ufeff${policy.replaceAll('\n', '\r\n')}`));
    expect(document.text).toBe(policy);
    expect(document.repairs).toHaveLength(4);
    expect(document.source.sha256).toBe(await sha256Hex(`\ufeff${policy.replaceAll('\n', '\r\n')}`));
  });

  it('never normalises compatibility characters', async () => {
    const text = '第一条 符合国Ⅵ标准，①℃㎡ﬁ５Ｇ½。';
    expect((await buildDocument(source(text))).text).toBe(text);
  });

  it('leaves traditional script as it is, and asks a person to say so', async () => {
    const text = '臺北市產業發展自治條例\n第一條 為促進產業發展，特制定本自治條例。';
    const document = await buildDocument(source(text));
    expect(document.text).toBe(text);
    expect(document.metadata).toMatchObject({ script: 'original', title: '臺北市產業發展自治條例' });
    expect(document.clauses.map(({ id, label }) => [id, label])).toEqual([['1', '第一條']]);
    expect(document.findings.map((finding) => finding.code)).toEqual(['inferred-script']);
    const said = await buildDocument(source(text, described({ script: 'original' })));
    expect(said.findings).toEqual([]);
  });

  it('tells what looks damaged', async () => {
    const { findings } = await buildDocument(source('一、规?;l(fā)展\n内容。'));
    expect(findings.map((finding) => finding.code)).toEqual(['suspicious-characters']);
    expect(findings[0]?.message).toContain('?; (stray-punctuation, at 3)');
  });

  it('carries the finding aid by clause', async () => {
    const aid = { heading: 'Output', abstract: '', asked: ['产值要多少'] };
    const { findingAid } = await buildDocument(source(policy, { findingAid: { '1.1': aid } }));
    expect([...findingAid]).toEqual([['1.1', aid]]);
  });

  it.each([
    ['has no text', source(' \n\ufeff'), 'has no text'],
    ['is all page furniture', source('打印\n关闭'), 'has no text'],
    [
      'is another than its description says',
      source(policy, described({ source: { sha256: 'a'.repeat(64) } })),
      'sha256',
    ],
    [
      'does not have what its errata repair',
      source(policy, { errata: [{ raw: '没有', canonical: '', reason: 'x', occurrences: 1 }] }),
      'occurs 0 times',
    ],
    [
      'lacks clauses that its finding aid names',
      source(policy, { findingAid: { '9.9': { heading: '', abstract: '', asked: ['问'] } } }),
      '9.9',
    ],
  ])('refuses a text that %s', async (_case, refused, message) => {
    const error = await buildDocument(refused).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({
      code: 'unprocessable_document',
      message: expect.stringContaining(message),
    });
  });
});

describe('sha256Hex', () => {
  it('hashes UTF-8', async () => {
    expect(await sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(await sha256Hex('策问')).toBe('86475c71ae17adc61f7aa15af440677bfdb0da124905cc97c78cd1cb9e4574c4');
  });
});
