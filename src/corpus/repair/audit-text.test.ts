import { beforeAll, describe, expect, it } from 'vitest';
import { loadDictionary } from '../../../test/support/dictionary.ts';
import { loadPlan } from '../../../test/support/plan.ts';
import { loadPolicies, policyFolder } from '../../../test/support/policies.ts';
import type { PolicyDocument } from '../types.ts';
import { auditText, type GeneralLanguage, generalLanguage, type Suspicion } from './audit-text.ts';
import { repairText } from './repair-text.ts';

let language: GeneralLanguage;
let plan: PolicyDocument;
beforeAll(async () => {
  language = generalLanguage((await loadDictionary()).frequencies);
  plan = await loadPlan();
});

/** Suspicions by the line (from 1) they stand in. */
function byLine(text: string, suspicions: readonly Suspicion[]): ReadonlyMap<number, string> {
  const lines = new Map<number, string>();
  for (const { offset, text: found } of suspicions) {
    const line = text.slice(0, offset).split('\n').length;
    lines.set(line, (lines.get(line) ?? '') + found);
  }
  return lines;
}

describe('auditing the plan', () => {
  it('finds nothing in the canonical text', () => {
    expect(auditText(plan.text, language)).toEqual([]);
  });

  it('finds every place that was repaired by hand when it is left unrepaired', () => {
    const { text } = repairText(plan.source.text, 'machine-traditional');
    expect(byLine(text, auditText(text, language))).toEqual(
      new Map([
        [4, '?!笆濉睍r'],
        [14, '?!p'],
        [34, '?;(fā)?;ヂ'],
        [55, '?;疟檬痉叮诘脠鼍鞍(fā)'],
        [61, '?;疟'],
      ]),
    );
  });

  it('finds wrong characters by their rarity alone, where no mark gives them away', () => {
    const { text } = repairText(plan.source.text.replace(/\?[;!]/g, ''), 'machine-traditional');
    const rare = auditText(text, language).filter((suspicion) => suspicion.why === 'rare-character');
    expect(byLine(text, rare)).toEqual(
      new Map([
        [4, '笆濉睍'],
        [55, '疟檬痉叮诘脠鼍鞍'],
        [61, '疟'],
      ]),
    );
  });
});

describe('auditing any text', () => {
  const findings = (text: string) => auditText(text, language).map(({ text: found, why }) => [found, why]);

  it.each([
    ['发展?!加快', '?!', 'stray-punctuation'],
    ['规模?;发展', '?;', 'stray-punctuation'],
    ['发展�加快', '�', 'stray-punctuation'],
    ['滨ヂ网', 'ヂ', 'foreign-script'],
    ['滨ﾃﾞ网', 'ﾃﾞ', 'foreign-script'],
    ['规l发展', 'l', 'orphan-letter'],
    ['l(fā)展', '(fā)', 'gloss'],
    ['发（fā）展', '（fā）', 'gloss'],
    ['发\ue5d2展', '\ue5d2', 'private-use'],
    ['发\u200b展', '\u200b', 'invisible-character'],
    ['新型鼍设施', '鼍', 'rare-character'],
  ])('finds what is wrong with %s', (text, found, why) => {
    expect(findings(text)).toContainEqual([found, why]);
  });

  it.each([
    '国产A股、5G和IPv6,“1+N”布局;3.5亿元(约5%)?是!',
    '麒麟软件、引擎与孵化器,宝坻区,亟待突破瓶颈。',
    '卡尔・马克思;六〇九电缆,二〇三五年远景目标。',
    '（一）总体要求；推进国Ⅵ标准，℃与㎡。\t制表。',
  ])('finds nothing wrong with %s', (text) => {
    expect(findings(text)).toEqual([]);
  });

  it('gives the offset of each finding, in order', () => {
    const text = '规模?;发展鼍前l景';
    for (const [index, suspicion] of auditText(text, language).entries()) {
      expect(text.startsWith(suspicion.text, suspicion.offset)).toBe(true);
      expect(suspicion.offset).toBeGreaterThanOrEqual(auditText(text, language)[index - 1]?.offset ?? 0);
    }
  });

  it('judges traditional script by its simplified form', () => {
    expect(findings('產業發展與數據')).toEqual([]);
  });

  it.skipIf(policyFolder === undefined)(
    'finds names and technical terms only in clean policies',
    async () => {
      const characters = [...(await loadPolicies()).values()].flatMap(({ text }) =>
        auditText(text, language),
      );
      expect(characters.every((suspicion) => suspicion.why === 'rare-character')).toBe(true);
      // 锂离子, 潍烟高铁, 贺懋燮 …: 24 in 140,000 characters.
      expect(characters.length).toBeLessThan(40);
    },
  );
});
