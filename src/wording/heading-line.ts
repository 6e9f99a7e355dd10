import { findStrengthWords } from '../evidence/strength-words.ts';
import { findEnglishQuantities } from '../text/english-quantities.ts';
import { foldForSearch } from '../text/fold.ts';
import { findQuantities } from '../text/quantities.ts';
import type { Span } from '../text/span.ts';

const marked = /^#{1,6}\s/;
const numbered =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:[、.．]|[章节部分]{1,2}\s?)|[(（][一二三四五六七八九十]{1,3}[)）])/;
/** Longest line that heads others, in characters. */
const longest = 40;
const stopped = /[。；;！!？?，,：:”"]$/;

/** Whether a statement is a heading of the draft's own: a whole line marked as one, or a short one with a number and without a stop. */
export function isHeadingLine(draft: string, span: Span): boolean {
  const line = wholeLine(draft, span);
  if (line === null) return false;
  return marked.test(line) || (line.length <= longest && numbered.test(line) && !stopped.test(line));
}

/** The line that a statement ends; `null` where other words follow it there. */
function wholeLine(draft: string, { start, end }: Span): string | null {
  const from = draft.lastIndexOf('\n', start - 1) + 1;
  const to = draft.indexOf('\n', end);
  const behind = draft.slice(end, to < 0 ? draft.length : to);
  return behind.trim() === '' ? draft.slice(from, to < 0 ? draft.length : to).trim() : null;
}

/** What titles are named after: kinds of writing, and what a section is about. */
const titleNouns =
  /(?:报告|汇报|材料|简报|专报|快报|通报|通知|公告|方案|总结|讲话|发言|致辞|说明|解读|提纲|要点|纪要|请示|批复|函|稿|草案|摘要|提要|综述|概述|概况|情况|现状|背景|进展|成效|成绩|亮点|特点|经验|做法|问题|困难|不足|短板|原因|打算|安排|思路|目标|任务|措施|举措|保障|建议|意见|考虑|展望|结语|引言|前言|目录|附件|附表|附录|对照表|一览表|清单|问答|文件|政策|规划|计划|纲要)(?:\([^()]{1,12}\))?$/;
/** A kind of writing with what it is of before it: a title even where it begins with what is to be done (推进数字经济工作情况汇报). */
const writing =
  /(?:的|情况|工作|会|专题|学习|调研|宣讲|培训|年度|经验|心得)(?:报告|汇报|材料|简报|专报|通报|总结|讲话|发言(?:提纲|材料|稿)?|说明|解读|提纲|要点|纪要)(?:\([^()]{1,12}\))?$/;
const about = /^(?:关于|有关|对于|附件|附[:一二三四五\d])/;
/** Titles and headings in English: named after a kind of writing, or of something. */
const englishTitle =
  /^(?:(?:draft|briefing|policy|executive|progress|annual|interim|final|internal)\s)?(?:(?:report|briefing|notes?|summary|overview|memo(?:randum)?|speech|remarks|talking points|comments)\s(?:on|of|for|about|to)\b.*|(?:[\w’'&-]+\s){0,5}(?:report|briefing|notes?|summary|overview|memo(?:randum)?|background|introduction|conclusions?|outlook|next steps|key (?:points|targets|figures|measures)|targets|measures|highlights|appendix|annex|contents))$/i;
/** Who writes to whom and when, and what only opens a report. */
const frame = [
  /^(?:汇报|报告|发言|报送|撰稿|起草|主讲|联系|审核|签发|承办|抄送|主送|编制)(?:人|单位|部门|处室)?[:].{1,30}$/,
  /^(?:尊敬的|各位).{1,20}[:,!.]?$/,
  /^.{2,20}(?:领导|同志们|委员会|办公室|人民政府)[:]$/,
  /^(?:\d{4}|[〇零一二三四五六七八九]{4})年\d{0,2}[一二三四五六七八九十]{0,2}月(?:\d{1,2}日|[一二三四五六七八九十]{1,3}日)?$/,
  /^\(?(?:\d{4}年)?\d{1,2}月\d{1,2}日\)?$/,
  /^[^.;]{0,40}(?:汇报|报告|说明|通报|总结|介绍|梳理|整理|摘录|解读|分析)(?:情况)?如下[:.]?$/,
];

/**
 * Whether a statement is a line of the draft itself that says nothing of any document: its title (关于…的报告), a heading without a number
 * (下一步打算), a salutation, who reports and when. A line with a figure, or one that begins with what is to be done, says something.
 */
export function isTitleLine(draft: string, span: Span): boolean {
  const line = wholeLine(draft, span);
  if (line === null || line.length > longest * 2) return false;
  const folded = foldForSearch(line.replace(/^[#>*\s]+|[*\s]+$/g, ''));
  if (frame.some((pattern) => pattern.test(folded))) return true;
  if (stopped.test(folded) || folded.endsWith('.') || !headsSomething(draft, span)) return false;
  if (englishTitle.test(folded)) return findEnglishQuantities(folded).every(({ kind }) => kind === 'year');
  return line.length <= longest && isNamed(folded);
}

function isNamed(line: string): boolean {
  if (/[,;.]/.test(line) || findQuantities(line).some(({ kind }) => kind !== 'date')) return false;
  if (about.test(line)) return true;
  return writing.test(line) || (titleNouns.test(line) && findStrengthWords(line)[0]?.start !== 0);
}

function headsSomething(draft: string, { end }: Span): boolean {
  return draft.slice(end).trim() !== '';
}
