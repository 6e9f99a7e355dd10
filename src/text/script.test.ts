import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../../test/support/dictionary.ts';
import { loadPlan } from '../../test/support/plan.ts';
import { isHan, toSimplified, traditionalShare } from './script.ts';

describe('toSimplified', () => {
  it.each([
    ['數字經濟與產業鏈', '数字经济与产业链'],
    ['軟體與資訊', '软体与资讯'],
    ['衞生、裏程、爲此、羣眾', '卫生、里程、为此、群众'],
    ['乾部乾淨,皇后在後面,頭髮發展', '干部干净,皇后在后面,头发发展'],
    [
      '著力建設,自主著力,理論著眼,圍繞著,起著作用,意味著作為',
      '着力建设,自主着力,理论着眼,围绕着,起着作用,意味着作为',
    ],
    ['沿著總書記指引,跟著書記,結合著,隨著', '沿着总书记指引,跟着书记,结合着,随着'],
    [
      '顯著,著作權,著名,名著,專著,卓著,編著,合著,著《論語》',
      '显著,著作权,著名,名著,专著,卓著,编著,合著,著《论语》',
    ],
    ['想像力,座標系,揹負,薰陶,一座標誌', '想象力,坐标系,背负,熏陶,一座标志'],
  ])('converts %s', (traditional, simplified) => {
    expect(toSimplified(traditional)).toBe(simplified);
  });

  it('keeps the length of any text', () => {
    const han = fc.integer({ min: 0x3400, max: 0x9fff }).map((code) => String.fromCharCode(code));
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
        .map((codes) => String.fromCharCode(...codes)),
      fc
        .array(fc.oneof(han, fc.constantFrom('著', '鎶', '𫝈', '座標', ' ')), { maxLength: 40 })
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(any, (text) => {
        expect(toSimplified(text)).toHaveLength(text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('still sees whole words beside characters whose simplified form is longer or shorter', () => {
    for (const odd of ['𫝈', '𣈶', '\ud840'])
      expect(toSimplified(`${odd}著力發展${odd}顯著`)).toContain('着力发展');
  });

  it('changes nothing when it is applied again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'著作力顯發展髮后後裏里乾隆淨座標想像') }), (text) => {
        const once = toSimplified(text);
        expect(toSimplified(once)).toBe(once);
      }),
    );
  });

  it('leaves the plan alone', async () => {
    const { text } = await loadPlan();
    expect(toSimplified(text)).toBe(text);
  });

  it('brings back every common word that a machine made traditional, but for one', {
    timeout: 30_000,
  }, async () => {
    const { frequencies } = await loadDictionary();
    const words = [...frequencies]
      .filter(([word, count]) => count >= 100 && word.length > 1)
      .map(([word]) => word);
    expect(words.length).toBeGreaterThan(20_000);
    for (const to of ['t', 'tw', 'hk'] as const) {
      const toTraditional = Converter({ from: 'cn', to });
      const lost = words.filter((word) => {
        // Some entries are in traditional script, or spelled as the standard is not.
        if (toSimplified(word) !== word) return false;
        return toSimplified(toTraditional(word).replaceAll('着', '著')) !== word;
      });
      expect(lost).toEqual(['鲶鱼']);
    }
  });
});

describe('traditionalShare', () => {
  it('is near nothing for simplified text, a large part for traditional, and counts Han characters only', () => {
    expect(traditionalShare('推动数字经济发展')).toBe(0);
    expect(traditionalShare('推動數字經濟發展')).toBeGreaterThan(0.5);
    expect(traditionalShare('數a1,')).toBe(1);
    expect(traditionalShare('abc')).toBe(0);
    expect(traditionalShare('')).toBe(0);
  });
});

describe('isHan', () => {
  it('knows the basic block, extension A and 〇', () => {
    expect([...'一龥㐀䶿〇鿿'].every((character) => isHan(character.charCodeAt(0)))).toBe(true);
    expect([...'aあ。、①Ⅵ　ㄅ한'].some((character) => isHan(character.charCodeAt(0)))).toBe(false);
    expect(isHan(''.charCodeAt(0))).toBe(false);
  });
});
