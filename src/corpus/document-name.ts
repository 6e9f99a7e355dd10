import { foldForSearch } from '../text/fold.ts';
import { toSimplified } from '../text/script.ts';
import { isPartId } from './outline/find-parts.ts';
import { titleWord } from './title-block.ts';
import type { PolicyDocument } from './types.ts';

/** …关于印发…的通知: a wrapper, and what it issues. Met in simplified script, which keeps the length. */
const wrapper =
  /(?:印发|转发|批转|公布|发布|下发)(.{4,}?)的(?:通知|通告|公告|决定|函)(?:[(（].{1,12}[)）])?$/;
/** Kinds of documents that are issued by others and head no text of their own. */
const issuedKind = /(?:目录|名单|清单|标准|规范|章程|制度|预案|导则|规程|分工)(?:[(（].{2,20}[)）])?$/;
const quoted = /《([^《》]+)》/g;
/** What may stand between two titles that are issued together. */
const betweenTitles = /^[、,，和与及]*$/;

/**
 * The names by which messages call a document, with their marks: what a notice issues and not the notice, 《考评办法》 and not
 * 《…关于印发《考评办法》的通知》; several where it issues several. A document without a title has the name of its file, without marks: it
 * is no title.
 */
export function documentNames({ metadata, outline }: Pick<PolicyDocument, 'metadata' | 'outline'>): string[] {
  if (metadata.titleSource === 'file-name') return [metadata.title];
  const parts = outline.flatMap(({ id, title }) => (isPartId(id) && title !== '' ? [title] : []));
  return titlesIssued(metadata.title, parts).map((title) => `《${title}》`);
}

/**
 * The titles that a title issues; the title itself where it issues none.
 *
 * @param parts titles of the documents that the file holds: they tell where one ends and the next begins
 */
export function titlesIssued(title: string, parts: readonly string[] = []): string[] {
  const match = wrapper.exec(toSimplified(title));
  const at = match === null ? -1 : match.index + match[0].indexOf(match[1] ?? '');
  const issued = title.slice(at, at + (match?.[1]?.length ?? 0));
  if (at < 0) return [title];
  const inQuotes = [...issued.matchAll(quoted)].flatMap(([, name]) => (name === undefined ? [] : [name]));
  if (inQuotes.length > 0) return betweenTitles.test(issued.replace(quoted, '')) ? inQuotes : [title];
  const named = parts.filter((part) => keyOf(issued).includes(keyOf(part)));
  const rest = named.reduce((left, part) => left.replace(keyOf(part), ''), keyOf(issued));
  if (named.length > 1 && betweenTitles.test(rest)) return named;
  const simplified = toSimplified(issued);
  return titleWord.test(simplified) || issuedKind.test(simplified) ? [issued] : [title];
}

/** Titles are printed with other brackets and dashes in each place. */
function keyOf(title: string): string {
  return foldForSearch(title).replace(/[^\p{L}\p{N}]/gu, '');
}
