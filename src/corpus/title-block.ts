import { toSimplified } from '../text/script.ts';
import type { Period } from './types.ts';

/** What the lines above a document's first sentence tell. */
export interface TitleBlock {
  readonly title: string | null;
  readonly issuer: string | null;
  readonly period: Period | null;
  /** Offset at which the document itself begins. */
  readonly bodyStart: number;
}

/** A title block has at most this many non-empty lines. */
const longestBlock = 24;
/** Longest title met: 69 characters (notice that names two documents). */
const longestTitle = 90;

/** A notice that issues a document has at most this many lines, and a body that signs it this many characters. */
const longestNotice = 30;
const longestIssuer = 30;

/** A period that no title names is looked for in the first line, as far as this. */
const longestOpening = 400;

// All patterns meet simplified script: lines are converted first, which keeps their length.
const sentenceEnd = /[。！？!?;；]$/;
const numbered =
  /^(?:第[〇一二三四五六七八九十百\d]+[篇编部章节条]|[〇一二三四五六七八九十]+[、.．]|[(（][〇一二三四五六七八九十]+[)）]|[\d０-９]+[.．﹒、])/;
const contents = /^目\s*[录次]$/;
/** 〔2021〕82号, a date, a byline: part of the block, never the title. */
const documentNumber = /[〔[（(【]?\d{4}[〕\])）】]\s*第?\d+\s*号/;
const byline =
  /^(?:来源|发布(?:时间|日期|机构)?|时间|日期|作者|成文日期|索引号|文号|发文字号|主题分类|有效性)[:：]|^[—–-]{1,2}|^\d{4}\s*年\s*\d{1,2}\s*月/;
const salutation = /^(?:各|有关).{1,150}[:：]$/;
const signingDate =
  /^(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)$/;
/** 2005年5月31日…通过, （2010年…根据…修正）: when a law was adopted, often longer than a title. */
const adoption =
  /^[（(]?\s*(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|根据\s*\d{4}\s*年).{2,}(?:通过|批准|公布|发布|修订|修正|施行|颁布)[^。；]{0,12}[)）]?$/;
const longestAdoption = 800;
/** The word that ends a title: what kind of document it is. Met in simplified script. */
export const titleWord =
  /(?:规划|计划|方案|意见|通知|办法|条例|规定|措施|政策|纲要|报告|决定|公告|细则|指南|行动|规则|工作要点)(?:[(（].{2,20}[)）])?$/;

interface BlockLine {
  readonly text: string;
  readonly simplified: string;
  /** Offset behind the line. */
  readonly end: number;
}

/**
 * Reads title, issuer and period from the first lines of a text: short lines without a full stop, above the first numbered line or
 * sentence. A text that begins with a sentence has no title block.
 *
 * @param text canonical text
 */
export function readTitleBlock(text: string): TitleBlock {
  const lines: BlockLine[] = [];
  let bodyStart: number | null = null;
  let start = 0;
  for (const raw of firstLines(text)) {
    const line = raw.replace(/^\s*(?:#{1,6}\s+)?/, '').trimEnd();
    if (line !== '') {
      const simplified = toSimplified(line.slice(0, longestAdoption));
      if (!belongsToBlock(simplified)) {
        bodyStart = start + raw.length - raw.trimStart().length;
        break;
      }
      lines.push({ text: line, simplified, end: start + raw.length });
      if (lines.length > longestBlock) break;
    }
    start += raw.length + 1;
  }
  // Nothing but short lines is a list and no block: only its first line can be a title.
  const title = chooseTitle(bodyStart === null ? lines.slice(0, 1) : lines);
  if (title === null) {
    const issued = readIssuedTitle(text, lines);
    if (issued === null) return { title: null, issuer: null, period: readOpeningPeriod(text), bodyStart: 0 };
    return { ...issued, period: readPeriod(toSimplified(issued.title)), bodyStart: bodyStart ?? 0 };
  }
  return {
    title: title.text,
    issuer: readIssuer(title) ?? lines.map(readIssuer).find((issuer) => issuer !== null) ?? null,
    period: readPeriod(title.simplified),
    bodyStart: bodyStart ?? (lines.length > 1 ? title.end : 0),
  };
}

/**
 * A notice whose own title was not copied: it begins with those whom it is sent to, and the document that it issues stands below its
 * signature and has the title that the notice has in 《》.
 *
 * @param block the lines above its first sentence
 */
function readIssuedTitle(
  text: string,
  block: readonly BlockLine[],
): { readonly title: string; readonly issuer: string | null } | null {
  if (!block.some(({ simplified }) => salutation.test(simplified))) return null;
  let named = '';
  let before = '';
  let issuer: string | null = null;
  let count = 0;
  for (const raw of firstLines(text)) {
    const line = raw.trim();
    if (line === '') continue;
    if (named.includes(`《${line}》`)) return { title: line, issuer };
    if (signingDate.test(line) && before.length <= longestIssuer && !sentenceEnd.test(before))
      issuer = before;
    named += line.slice(0, longestOpening);
    before = line;
    count += 1;
    if (count > longestNotice || numbered.test(toSimplified(line))) return null;
  }
  return null;
}

/** The lines of a text one by one: the block is short, the text may not be. */
function* firstLines(text: string): Generator<string> {
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf('\n', start);
    yield text.slice(start, end < 0 ? text.length : end);
    if (end < 0) return;
    start = end + 1;
  }
}

function belongsToBlock(line: string): boolean {
  if (numbered.test(line) || contents.test(line)) return false;
  if (salutation.test(line) || isAdoption(line)) return true;
  return line.length <= longestTitle && !sentenceEnd.test(line) && !/[:：]$/.test(line);
}

function isAdoption(line: string): boolean {
  return line.length < longestAdoption && adoption.test(line) && !/[。]./.test(line);
}

function chooseTitle(lines: readonly BlockLine[]): BlockLine | null {
  const candidates = lines.filter(
    ({ simplified: line }) =>
      line.length >= 6 &&
      !documentNumber.test(line) &&
      !byline.test(line) &&
      !salutation.test(line) &&
      !isAdoption(line),
  );
  return candidates.find((line) => titleWord.test(line.simplified)) ?? candidates[0] ?? null;
}

const issuerPattern =
  /^(.{2,24}?(?:人民政府办公厅|人民政府办公室|人民政府|委员会|办公厅|办公室|[^府]部|[厅局委])(?:等(?:[一二三四五六七八九十]{1,3}|\d{1,2})个?(?:部门|单位))?|国务院)(?:关于|印发|公布|发布)/;

function readIssuer(title: BlockLine): string | null {
  const issuer = issuerPattern.exec(title.simplified)?.[1];
  return issuer === undefined ? null : title.text.slice(0, issuer.length);
}

const fiveYearPlans: Readonly<Record<string, Period>> = {
  十二五: { from: 2011, to: 2015 },
  十三五: { from: 2016, to: 2020 },
  十四五: { from: 2021, to: 2025 },
  十五五: { from: 2026, to: 2030 },
};
const yearRange = /(20\d{2})\s*年?\s*[-－—–―~～至到]+\s*(20\d{2})(?!\d)\s*(年?)/;

/** Period named in a title (simplified script): `(2021—2023年)`, `“十四五”`, or a single year. */
export function readPeriod(title: string): Period | null {
  const range = readRange(title);
  if (range !== null) return range;
  const plan = /十[二三四五]五/.exec(title)?.[0];
  const period = plan === undefined ? undefined : fiveYearPlans[plan];
  if (period !== undefined) return period;
  const year = /(20\d{2})\s*年(?!\d|.{0,3}月)/.exec(title)?.[1];
  return year === undefined ? null : { from: Number(year), to: Number(year) };
}

function readRange(text: string): Period | null {
  const range = yearRange.exec(text);
  const [from, to] = [Number(range?.[1]), Number(range?.[2])];
  return from <= to ? { from, to } : null;
}

/** Without a title only a range with 年 counts: a text that opens with “十三五”时期 looks back on it. */
function readOpeningPeriod(text: string): Period | null {
  const opening = text.trimStart().slice(0, longestOpening).split('\n')[0] ?? '';
  return yearRange.exec(opening)?.[3] === '年' ? readRange(opening) : null;
}
