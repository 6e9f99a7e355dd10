import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDamage, type Damage, damageText, glosses } from '../../../test/support/damage.ts';
import { expectExplained } from '../../../test/support/explain-repairs.ts';
import { loadPlan } from '../../../test/support/plan.ts';
import { loadPolicies, policyFolder } from '../../../test/support/policies.ts';
import { splitSentences } from '../../text/sentences.ts';
import { inferScript, repairText } from './repair-text.ts';

/** Clean sentences with what a careless repair would break. */
const trickySentences = [
  '自动导引车(AGV)、CPU(中央处理器)和ADAS(先进驾驶辅助系统)加快应用。',
  '推进符合国Ⅵ标准的发动机控制系统研发,占比达到21.93%。',
  '到2025年,产值达到3000亿元,年均增速超过9%,建成5G基站2.4万余个。',
  '成效显著,名著与专著并重,保护著作权,打造国内外著名、卓著的品牌。',
  '自主着力、创新着力、着眼长远,围绕着结合着发展,意味着作为,起着作用。',
  '“互联网+智能制造”“大数据应用示范”等工程,坚持‘两个’毫不动摇。',
  '发挥想象力,建设坐标系统,一座标志性建筑;皇后镇在后面,干部干净,树干向上。',
  '（一）加强协调；１．全角数字ＡＢＣ与①②③，℃、㎡、½不变。',
  '台湾与平台,里程和公里,系统、联系、关系,松树放松,范围与模范,重复、回复和覆盖。',
  '为此（zhong guo）与(de)这样的括号,以及(Wi-Fi)、(5G)、(2021—2025年)都要保留。',
];

const plan = await loadPlan();
const policies = await loadPolicies();
/** Without page numbers and dates: alone between page furniture they count as furniture. */
const sentencesOf = (text: string) =>
  splitSentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => /\p{Script=Han}{3}/u.test(sentence));
const cleanSentences = [
  ...trickySentences,
  ...sentencesOf(plan.text),
  ...[...policies.values()].flatMap((document) => sentencesOf(document.text)),
];
const anyCleanText = fc
  .array(fc.constantFrom(...cleanSentences), { minLength: 1, maxLength: 8 })
  .map((sentences) => sentences.join('\n'));
const noDamage: Damage = { script: 't', glosses: [], top: [], bottom: [] };

describe('repairing a text that was damaged as the plan was', { timeout: 60_000 }, () => {
  it('restores clean sentences exactly, and records every difference', () => {
    fc.assert(
      fc.property(anyCleanText, anyDamage, (clean, damage) => {
        const raw = damageText(clean, damage);
        const repaired = repairText(raw, 'machine-traditional');
        expect(repaired.text).toBe(clean);
        expectExplained(raw, repaired);
      }),
      { numRuns: 500 },
    );
  });

  it.each(trickySentences)('restores %s with a gloss behind every character', (sentence) => {
    const everywhere = Array.from(sentence, (_, behind) => ({ behind, gloss: behind % glosses.length }));
    for (const script of ['t', 'tw'] as const) {
      const raw = damageText(sentence, { ...noDamage, script, glosses: everywhere });
      expect(repairText(raw, 'machine-traditional').text).toBe(sentence);
    }
  });

  it('restores the whole plan from a fresh damage', () => {
    const raw = damageText(plan.text, { ...noDamage, script: 'tw', bottom: ['掃一掃獲取', '最新情報資訊'] });
    expect(repairText(raw, 'machine-traditional').text).toBe(plan.text);
  });

  it.skipIf(policyFolder === undefined)('restores whole policies from a fresh damage', () => {
    for (const { text } of policies.values()) {
      for (const script of ['t', 'tw'] as const)
        expect(repairText(damageText(text, { ...noDamage, script }), 'machine-traditional').text).toBe(text);
    }
  });

  it('never touches anything but glosses, script, furniture and invisible characters', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom('simplified', 'original', 'machine-traditional'),
        (raw, script) => {
          expectExplained(raw, repairText(raw, script));
        },
      ),
    );
  });

  it('changes nothing when it is repaired again', () => {
    const again = repairText(plan.text, 'machine-traditional');
    expect(again).toEqual({ text: plan.text, repairs: [] });
  });
});

describe('a text that needs no script repair', () => {
  it('stays as it is when it is truly in traditional script', () => {
    const text =
      '第一條 為促進產業發展，著重輔導中小企業（以下簡稱企業），特制定本條例。\n第二條 本條例所稱「軟體」。';
    expect(inferScript(text)).toBe('original');
    expect(repairText(text, 'original')).toEqual({ text, repairs: [] });
  });

  it('loses page furniture and invisible characters in any script, but keeps brackets with pinyin', () => {
    const raw = '\ufeff打印\r\n規劃(guī)綱要\u200b。\r\n';
    expect(repairText(raw, 'original').text).toBe('規劃(guī)綱要。\n');
    expect(repairText('规划(guī)纲要。', 'simplified').text).toBe('规划(guī)纲要。');
  });
});

describe('guessing the script of a bare text', () => {
  it('takes the damaged plan for machine-traditional, also without its errata', () => {
    expect(inferScript(plan.source.text)).toBe('machine-traditional');
    expect(inferScript(plan.text)).toBe('simplified');
  });

  it('takes traditional script without glosses for the document’s own', () => {
    expect(inferScript(damageText(plan.text, noDamage))).toBe('original');
  });

  it.skipIf(policyFolder === undefined)(
    'takes real policies for simplified, damaged ones for what they are',
    () => {
      expect(policies.size).toBe(9);
      for (const { source, text } of policies.values()) {
        expect(inferScript(source.text)).toBe('simplified');
        const glossed = Array.from({ length: 200 }, (_, index) => ({
          behind: index * 37,
          gloss: index % 29,
        }));
        expect(inferScript(damageText(text.slice(0, 20_000), { ...noDamage, glosses: glossed }))).toBe(
          'machine-traditional',
        );
      }
    },
  );

  it('takes texts without Han characters for simplified', () => {
    for (const text of ['', 'English only (fā)', '12,345']) expect(inferScript(text)).toBe('simplified');
  });
});
