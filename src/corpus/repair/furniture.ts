import { toSimplified } from '../../text/script.ts';
import type { Span } from '../../text/span.ts';
import { readMarker } from '../outline/markers.ts';
import type { Edit } from './edits.ts';

/** Lines that a web page puts around a document, without white space and in simplified script. */
const furniturePatterns: readonly string[] = [
  // What the reader may do with the page.
  '下载|打印|全屏|收藏|还原|加大|减小|关闭|返回顶部|分享|分享到.{0,12}|】|【?字号[:：].{0,10}】?|【(?:大|中|小).{0,8}】',
  '【字号[:：]?|(?:字体|字号)[:：].{0,12}|【(?:打印|关闭|收藏|分享|纠错|返回|加入收藏|我要纠错|大中小).{0,30}',
  '(?:打印|关闭)(?:本页|页面|窗口)|我要纠错|附件下载[:：]?|点击(?:打开|查看|下载|阅读|放大).{0,24}',
  '(?:微信)?扫(?:一扫|码|描).{0,24}|(?:长按|识别)二维码.{0,16}|关注.{0,12}公众号.{0,12}',
  '.{0,8}最新(?:情报|报告|资讯|资料).{0,8}|(?:免费)?阅读.{0,12}报告|.{0,6}免费(?:下载|阅读|获取).{0,8}',
  // Where it comes from, when, and how often it was read. 资料来源 and 时间:…至… are a document's.
  '(?:文章|信息|稿件|内容|文件|新闻|文字)?来源[:：].{0,120}|(?:发布机构|发布单位|信息索引|索引号)[:：].{0,80}',
  '(?:发布|更新|发文|成文|发稿|编辑)(?:时间|日期)[:：]\\d{4}[-/.年].{0,60}',
  '(?:时间|日期)[:：]\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?',
  '(?:浏览|阅读|点击|访问)(?:次数|量|数)?[:：]?\\d*次?|责任编辑[:：]?.{0,16}|编辑[:：].{0,12}',
  // Where else to go.
  '上一[篇条页].{0,40}|下一[篇条页].{0,40}|top|返回(?:首页|列表|上一?页)',
  '相关(?:附件|文件|信息|阅读|链接|文章|报道|新闻|稿件|专题|推荐|解读)[:：]?',
  '(?:首页|(?:您)?(?:的|现在的)?(?:当前)?位置)[:：>›»].{0,60}',
  // Who runs the site, and how it wants to be seen.
  '版权所有.{0,40}|copyright.{0,60}|.{0,80}(?:ICP(?:备|证)?\\d{5}|公网安备).{0,40}|网站标识码.{0,40}',
  '.{0,12}您的浏览器.{0,60}|.{0,8}(?:建议|推荐|请)(?:您?使用|注意).{0,24}(?:浏览器|分辨率).{0,60}',
  '.{0,30}(?:javascript|activex).{0,40}',
];

/** Only whole lines at the very top or bottom, and between title and document, count: a body that says 打印 is safe. */
const furnitureLine = new RegExp(`^(?:${furniturePatterns.join('|')})$`, 'i');
/** Lines at an end of the file that may be furniture only because their neighbours are. */
const strayLine = /^[\s*|·•\-–—_=0-9/:：.;；年月日]{0,24}$/;
/** Who runs the site: furniture above other furniture, for a document may name its organisers at the end. */
const companionLine = /^(?:主办|承办|协办|运维|技术支持)(?:单位)?[:：].{0,60}$/;

/** Longest line that can match, blanks included. */
const longestFurniture = 200;

/** A line without byte order mark, zero-width and bidirectional controls. */
function visible(line: string): string {
  return line.replace(/\p{Cf}+/gu, '');
}

/** Edits that drop page furniture at the top and at the bottom of a text. */
export function furnitureEdits(raw: string): Edit[] {
  const lines = linesOf(raw);
  const isFurniture = (line: Line | undefined) =>
    line !== undefined &&
    line.text.length <= longestFurniture &&
    !isOfDocument(visible(line.text)) &&
    furnitureLine.test(toSimplified(visible(line.text)).replace(/\s+/g, ''));
  const isStray = (line: Line | undefined) => line !== undefined && strayLine.test(visible(line.text));
  const isCompanion = (line: Line | undefined) =>
    line !== undefined && companionLine.test(toSimplified(visible(line.text)).trim());

  let top = 0;
  for (
    let index = 0;
    index < lines.length && (isFurniture(lines[index]) || isStray(lines[index]));
    index += 1
  ) {
    if (isFurniture(lines[index])) top = index + 1;
  }
  let bottom = lines.length;
  for (
    let index = lines.length - 1;
    index >= top && (isFurniture(lines[index]) || isStray(lines[index]) || isCompanion(lines[index]));
    index -= 1
  ) {
    if (isFurniture(lines[index])) bottom = index;
    else if (isCompanion(lines[index])) {
      if (bottom === lines.length) break;
      bottom = index;
    }
  }

  const edits: Edit[] = [];
  const drop = (from: number, to: number) => {
    if (to > from) {
      edits.push({ kind: 'furniture', rawStart: from, rawEnd: to, canonical: '', rule: 'page-furniture' });
    }
  };
  drop(0, lines[top]?.start ?? raw.length);
  for (const { start, end } of bylinesBelowTitle(lines, top, bottom, isFurniture)) drop(start, end);
  // The line break before the first dropped line goes too: the canonical text ends with its last sentence.
  if (bottom > top && bottom < lines.length) drop((lines[bottom]?.start ?? 1) - 1, raw.length);
  return edits;
}

/** A numbered line and a sentence are the document's, whatever words they have: supporting JavaScript may be a task. */
function isOfDocument(line: string): boolean {
  return readMarker(line.trimStart()) !== null || /[。；]\s*$/.test(line);
}

/** A page puts its bylines between a title and the document: as far as this, and no further than the first sentence. */
const longestBlock = 40;

function* bylinesBelowTitle(
  lines: readonly Line[],
  from: number,
  to: number,
  isFurniture: (line: Line | undefined) => boolean,
): Generator<Span> {
  for (let at = from; at < Math.min(to, from + longestBlock); at += 1) {
    const line = lines[at];
    if (line === undefined) return;
    if (isFurniture(line))
      yield { start: line.start, end: lines[at + 1]?.start ?? line.start + line.text.length };
    else if (/[。；]/.test(line.text) || readMarker(line.text.trimStart()) !== null) return;
  }
}

interface Line {
  readonly text: string;
  readonly start: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split(/\n|\r(?!\n)/)) {
    lines.push({ text: line, start });
    start += line.length + 1;
  }
  return lines;
}
