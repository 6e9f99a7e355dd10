import { documentNames } from '../corpus/document-name.ts';
import type { Corpus, OutlineNode, PolicyDocument } from '../corpus/types.ts';
import { documentsNamed } from '../question/named-documents.ts';
import { foldForSearch } from '../text/fold.ts';

/** The documents that a question is put to. */
export interface ConsultedDocuments {
  readonly byId: ReadonlyMap<string, PolicyDocument>;
  /** What messages call them, with their marks. */
  readonly names: readonly string[];
  /** Titles of documents, chapters and clauses, folded. */
  readonly titles: ReadonlySet<string>;
}

/**
 * Picks documents of a corpus, and remembers what it found out about them.
 *
 * @returns a function from document ids (all when absent) to the documents consulted
 */
export function createConsultation(corpus: Corpus): (ids?: readonly string[]) => ConsultedDocuments {
  const titlesOf = new Map(
    corpus.documents.map((document) => [document.metadata.id, foldedTitles(document)]),
  );
  return (ids) => {
    const wanted = ids === undefined ? null : new Set(ids);
    const documents = corpus.documents.filter(({ metadata }) => wanted === null || wanted.has(metadata.id));
    return {
      byId: new Map(documents.map((document) => [document.metadata.id, document])),
      names: documents.flatMap(documentNames),
      titles: new Set(documents.flatMap((document) => titlesOf.get(document.metadata.id) ?? [])),
    };
  };
}

/** Of several documents those that a question names; all of them where it names none. */
export function onlyNamed(
  question: string,
  all: ConsultedDocuments,
  consult: (ids: readonly string[]) => ConsultedDocuments,
): ConsultedDocuments {
  if (all.byId.size < 2) return all;
  const known = [...all.byId].map(([id, document]) => ({ id, names: documentNames(document) }));
  const named = documentsNamed(question, known);
  return named.length === 0 || named.length === all.byId.size ? all : consult(named);
}

function foldedTitles(document: PolicyDocument): string[] {
  const own = foldForSearch(document.metadata.title);
  const titles = [own, ...inFull(own, document.text)];
  const walk = (node: OutlineNode) => {
    if (node.title !== '') titles.push(foldForSearch(node.title));
    node.children.forEach(walk);
  };
  document.outline.forEach(walk);
  return titles;
}

/** A title with its place, where the text alone tells it: the only province that is named in a text that speaks of 全省. */
function inFull(title: string, text: string): string[] {
  if (!/全省|省委|省级/.test(text) || provinces.some((province) => title.includes(province))) return [];
  const [only, ...others] = provinces.filter((province) => text.includes(province));
  return only === undefined || others.length > 0 ? [] : [`${title}(${only}省)`];
}

const provinces =
  '河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾'.split(
    ' ',
  );
