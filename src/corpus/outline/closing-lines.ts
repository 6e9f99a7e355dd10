/**
 * What a plain paragraph closes: the innermost section, so that it belongs to its chapter; all chapters, so that it stands behind them;
 * nothing.
 */
export type Closes = 'section' | 'body' | null;

/** A speech turns to its hearers, or sums up the time that its chapter looks back on: 各位代表！ · 五年来,. */
const turn =
  /^(?:各位(?:代表|委员|委員|同志|来宾|來賓|领导|領導)|同志们|同志們|朋友们|朋友們)[!！，,：:]|^(?:过去|過去)?[一三五十]年[来來][，,]/;

/** 附件:, 抄送:, (此件公开发布). */
const appendix = /^(?:附[件录錄表]?\s*\d{0,2}\s*[:：]|抄送\s*[:：]|[（(]此件.{2,12}[)）]$)/;
/** 本办法自2024年1月1日起施行 · 本政策由市工信局负责解释. */
const commencement =
  /^本[^，,。；]{2,12}(?:自.{1,24}(?:施行|执行|執行|实施|實施|生效)|有效期|由.{2,30}(?:负责|負責)?(?:解释|解釋))/;
const longestCommencement = 160;

const numeralYear = '[〇○零一二三四五六七八九]{4}';
const date = new RegExp(
  `^(?:\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|${numeralYear}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)$`,
);
/** A body that signs: no mark within, and a date below. */
const signature = /^[^。，,；;：:！？!?]{3,40}$/;

/**
 * Reads what a plain paragraph closes by its own words.
 *
 * @param line the paragraph
 * @param next the line below it, which tells a signature
 */
export function readClosing(line: string, next: string | undefined): Closes {
  if (turn.test(line)) return 'section';
  const isSigned = date.test(line) || (signature.test(line) && date.test(next ?? ''));
  const isFormula = line.length <= longestCommencement && commencement.test(line);
  return isSigned || isFormula || appendix.test(line) ? 'body' : null;
}

/** An annex named in a list: `附件：1.申报书`, with `2.汇总表` below. */
const annexList = /^附[件录錄表]?\s*[:：]/;
const annexEntry = /^\s*(\d{1,2})[.．、]\s*[^。]{2,80}$/;

/** For each line whether it goes on with a list of annexes: its number is none of the text. */
export function annexEntries(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [at, line] of lines.entries()) {
    if (!annexList.test(line)) continue;
    let expected = Number(annexEntry.exec(line.replace(annexList, ''))?.[1] ?? 0) + 1;
    for (let below = at + 1; Number(annexEntry.exec(lines[below] ?? '')?.[1]) === expected; below += 1) {
      found.add(below);
      expected += 1;
    }
  }
  return found;
}
