import { foldForSearch } from '../../text/fold.ts';
import type { Segmenter } from '../../text/segment.ts';
import { namesMatter } from '../self-introduction.ts';
import type { QuestionFrame } from './question-frame.ts';

/** A question in two clauses or more, of which the last only asks: 作业多得写不完,省里打算怎么管. */
export interface OpenQuestion {
  /** What is asked about, without the comma behind it. */
  readonly matter: string;
  readonly asking: string;
}

const confirming = /^(?:这)?(?:说得?)?(?:对|是|真|没|准)[^,]{0,6}[?]?$/;

/** Takes apart what is asked about and a last clause that names nothing itself; `null` for any other question. */
export function openQuestion({ text, parts }: QuestionFrame, segment: Segmenter): OpenQuestion | null {
  const comma = Math.max(text.lastIndexOf(','), text.lastIndexOf('，'));
  if (comma <= 0) return null;
  const asking = text.slice(comma + 1).trim();
  const asks = parts.some(({ kind, start }) => start > comma && (kind === 'asking' || kind === 'polar'));
  // 对吗 asks of what was stated, nothing else.
  if (confirming.test(foldForSearch(asking))) return null;
  // 政府有什么说法，给多少钱 asks for something particular by itself.
  if (!asks || namesMatter(asking, segment) || /多少|几/.test(foldForSearch(asking))) return null;
  return { matter: text.slice(0, comma).trim(), asking };
}

const whether = /有没有|有无|能不能|可不可以|是不是|是否|会不会|要不要/;

/** What is asked of something that stands first, from 有没有 on: 有没有照顾老年人的 of 用手机办事有没有照顾老年人的; `null` without. */
export function whetherClause({ text }: QuestionFrame): string | null {
  const at = foldForSearch(text).search(whether);
  return at <= 0 ? null : text.slice(at);
}

/** 贷款有没有啥说法, 校外补习班,省里打算怎么管: who is asked stands behind a pause. */
export function askedOf(matter: string, asking: string): string {
  return /^(?:有|能|可|是|要|会|怎|如何|该|还|都)/.test(foldForSearch(asking))
    ? `${matter}${asking}`
    : `${matter}，${asking}`;
}
