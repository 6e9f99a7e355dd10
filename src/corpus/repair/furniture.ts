import { toSimplified } from '../../text/script.ts';
import type { Edit } from './edits.ts';

/**
 * Lines that a web page puts around a document. Compared in simplified script without white space. Only
 * whole lines at the very top or bottom count, so a body that says 打印 is safe.
 */
const furnitureLine = new RegExp(
  '^(?:' +
    [
      '下载|打印|全屏|收藏|还原|加大|减小|关闭|关闭窗口|返回顶部|分享|分享到.{0,12}|】|【?字号[:：].{0,10}】?|【(?:大|中|小).{0,8}】',
      '【字号[:：]?|(?:字体|字号)[:：].{0,12}',
      '(?:微信)?扫(?:一扫|码|描).{0,24}|(?:长按|识别)二维码.{0,16}|关注.{0,12}公众号.{0,12}',
      '.{0,8}最新(?:情报|报告|资讯|资料).{0,8}|(?:免费)?阅读.{0,12}报告|.{0,6}免费(?:下载|阅读|获取).{0,8}',
      '(?:浏览|阅读|点击)(?:次数|量|数)?[:：]?\\d*|责任编辑[:：]?.{0,16}|编辑[:：].{0,12}',
      '上一[篇条页].{0,40}|下一[篇条页].{0,40}|相关(?:阅读|链接|文章|报道|新闻|稿件|专题|推荐|解读)[:：]?|附件下载[:：]?',
      '(?:首页|当前位置)[:：>›»].{0,60}|版权所有.{0,40}|copyright.{0,60}',
    ].join('|') +
    ')$',
  'i',
);
/** Lines at an end of the file that may be furniture only because their neighbours are. */
const strayLine = /^[\s*|·•\-–—_=0-9/:：.年月日]{0,24}$/;

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
    furnitureLine.test(toSimplified(visible(line.text)).replace(/\s+/g, ''));
  const isStray = (line: Line | undefined) => line !== undefined && strayLine.test(visible(line.text));

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
    index >= top && (isFurniture(lines[index]) || isStray(lines[index]));
    index -= 1
  ) {
    if (isFurniture(lines[index])) bottom = index;
  }

  const edits: Edit[] = [];
  const drop = (from: number, to: number) => {
    if (to > from) {
      edits.push({ kind: 'furniture', rawStart: from, rawEnd: to, canonical: '', rule: 'page-furniture' });
    }
  };
  drop(0, lines[top]?.start ?? raw.length);
  // The line break before the first dropped line goes too: the canonical text ends with its last sentence.
  if (bottom > top && bottom < lines.length) drop((lines[bottom]?.start ?? 1) - 1, raw.length);
  return edits;
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
