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
const longestBlock = 16;
/** Longest title met: 69 characters (notice that names two documents). */
const longestTitle = 90;

const sentenceEnd = /[。！？!?;；]$/;
const numbered =
  /^(?:第[〇一二三四五六七八九十百\d]+[篇编部章节条]|[〇一二三四五六七八九十]+[、.．]|[(（][〇一二三四五六七八九十]+[)）]|\d+[.．﹒、])/;
/** 〔2021〕82号, a date, a byline: part of the block, never the title. */
const documentNumber = /[〔[（(【]?\d{4}[〕\])）】]\s*第?\d+\s*号/;
const byline =
  /^(?:来源|发布(?:时间|日期|机构)?|时间|日期|作者|成文日期|索引号|文号|发文字号|主题分类|有效性)[:：]|^[—–-]{1,2}|^\d{4}\s*年\s*\d{1,2}\s*月|^目\s*[录錄次]$/;
const salutation = /^(?:各|有关).{2,60}[:：]$/;
const titleWord =
  /(?:规划|計劃|计划|方案|意见|通知|办法|条例|规定|措施|政策|纲要|报告|决定|公告|细则|指南|行动|规則|规则|工作要点)(?:[(（].{2,20}[)）])?$/;

/**
 * Reads title, issuer and period from the first lines of a text: short lines without a full stop, above the first numbered line or
 * sentence. A text that begins with a sentence has no title block.
 *
 * @param text canonical text
 */
export function readTitleBlock(text: string): TitleBlock {
  const lines: { text: string; start: number }[] = [];
  let bodyStart = 0;
  let start = 0;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line !== '') {
      if (lines.length >= longestBlock || !belongsToBlock(line)) {
        bodyStart = start + raw.indexOf(line);
        break;
      }
      lines.push({ text: line, start });
    }
    start += raw.length + 1;
  }
  const title = chooseTitle(lines.map((line) => line.text));
  if (title === null)
    return { title: null, issuer: null, period: readPeriod(text.slice(0, 400)), bodyStart: 0 };
  return { title, issuer: readIssuer(title), period: readPeriod(title), bodyStart };
}

function belongsToBlock(line: string): boolean {
  if (numbered.test(line)) return false;
  if (salutation.test(line)) return true;
  return line.length <= longestTitle && !sentenceEnd.test(line) && !/[:：]$/.test(line);
}

function chooseTitle(lines: readonly string[]): string | null {
  const candidates = lines.filter(
    (line) => line.length >= 6 && !documentNumber.test(line) && !byline.test(line) && !salutation.test(line),
  );
  return candidates.find((line) => titleWord.test(line)) ?? candidates[0] ?? null;
}

const issuerPattern =
  /^(.{2,24}?(?:人民政府办公厅|人民政府办公室|人民政府|委员会|办公厅|办公室|[^府]部|[厅局]))关于/;

function readIssuer(title: string): string | null {
  return issuerPattern.exec(title)?.[1] ?? null;
}

const fiveYearPlans: Readonly<Record<string, Period>> = {
  十二五: { from: 2011, to: 2015 },
  十三五: { from: 2016, to: 2020 },
  十四五: { from: 2021, to: 2025 },
  十五五: { from: 2026, to: 2030 },
};

/** Period named in a title: `(2021—2023年)`, `“十四五”`, or a single year. */
export function readPeriod(text: string): Period | null {
  const range = /(20\d{2})\s*年?\s*[-—–~～至到]+\s*(20\d{2})\s*年/.exec(text);
  if (range?.[1] !== undefined && range[2] !== undefined)
    return { from: Number(range[1]), to: Number(range[2]) };
  const plan = /[“"「]?(十[二三四五]五)[”"」]?(?:时期)?/.exec(text);
  const period = plan?.[1] === undefined ? undefined : fiveYearPlans[plan[1]];
  if (period !== undefined) return period;
  if (text.length > longestTitle) return null;
  const year = /(20\d{2})\s*年(?!\d|.{0,3}月)/.exec(text)?.[1];
  return year === undefined ? null : { from: Number(year), to: Number(year) };
}
