import { AppError } from '../errors.ts';
import { announcedAfter, nothingAnnounced, yearBefore } from './announced-year.ts';
import type { DocumentDescription } from './document-description.ts';
import type { FindingAid } from './finding-aid.ts';
import { parseOutline } from './outline/parse-outline.ts';
import { auditText } from './repair/audit-text.ts';
import type { Erratum } from './repair/errata.ts';
import { inferScript, repairText } from './repair/repair-text.ts';
import { readTitleBlock, type TitleBlock } from './title-block.ts';
import type {
  Clause,
  Corpus,
  DocumentFinding,
  DocumentMetadata,
  OutlineNode,
  PolicyDocument,
  SourceScript,
} from './types.ts';

/** A document as a loader hands it over. */
export interface DocumentSource {
  /** Folder name, or file name without its ending. */
  readonly id: string;
  readonly fileName: string;
  readonly text: string;
  readonly description: DocumentDescription | null;
  readonly errata: readonly Erratum[];
  readonly findingAid: FindingAid;
}

/** @returns the documents in the order of their sources. @throws AppError as {@link buildDocument} */
export async function buildCorpus(sources: readonly DocumentSource[]): Promise<Corpus> {
  return { documents: await Promise.all(sources.map(buildDocument)) };
}

/**
 * Text as received → repaired canonical text → outline → clauses.
 *
 * @throws AppError `unprocessable_document` when the text is empty, is not the one its description was written for, or errata do
 *   not fit
 */
export async function buildDocument(source: DocumentSource): Promise<PolicyDocument> {
  const sha256 = await sha256Hex(source.text);
  const expected = source.description?.source?.sha256;
  if (expected !== undefined && expected !== sha256) {
    throw new AppError(
      'unprocessable_document',
      `${source.id}/${source.fileName} has sha256 ${sha256}, but document.yaml was written for ${expected}`,
    );
  }
  const script = source.description?.script ?? inferScript(source.text);
  const { text, repairs } = repairText(source.text, script, source.errata);
  if (text.trim() === '')
    throw new AppError('unprocessable_document', `${source.id}/${source.fileName} has no text`);
  const block = readTitleBlock(text);
  const { outline, findings } = parseOutline(text, block.bodyStart);
  const metadata = describe(source, script, block);
  const clauses = [...walkClauses(source.id, text, outline, metadata.title)];
  return {
    metadata,
    source: { name: source.fileName, sha256, text: source.text },
    text,
    repairs,
    outline,
    clauses,
    findingAid: checkFindingAid(source, clauses),
    findings: [...findings, ...scriptFinding(source, script), ...suspicionFinding(text)],
  };
}

/** An aid for clauses that do not exist was written for another text. */
function checkFindingAid(
  { id, findingAid }: DocumentSource,
  clauses: readonly Clause[],
): PolicyDocument['findingAid'] {
  const known = new Set(clauses.map((clause) => clause.id));
  const unknown = Object.keys(findingAid).filter((clauseId) => !known.has(clauseId));
  if (unknown.length > 0) {
    throw new AppError(
      'unprocessable_document',
      `${id}/asked-as.yaml names unknown clauses: ${unknown.join(', ')}`,
    );
  }
  return new Map(Object.entries(findingAid));
}

function describe(source: DocumentSource, script: SourceScript, block: TitleBlock): DocumentMetadata {
  const given = source.description;
  return {
    id: source.id,
    title: given?.title ?? block.title ?? source.id,
    titleSource:
      given?.title !== undefined ? given.titleSource : block.title !== null ? 'received' : 'file-name',
    issuer: given?.issuer ?? block.issuer,
    period: given?.period === undefined ? block.period : given.period,
    statedStatus: given?.status ?? null,
    script,
    ...(given?.examples ? { examples: given.examples } : {}),
  };
}

function scriptFinding(source: DocumentSource, script: SourceScript): DocumentFinding[] {
  if (source.description?.script !== undefined || script === 'simplified') return [];
  return [{ code: 'inferred-script', message: `script taken to be ${script}; say so in document.yaml` }];
}

function suspicionFinding(text: string): DocumentFinding[] {
  const suspicions = auditText(text);
  if (suspicions.length === 0) return [];
  const places = suspicions.slice(0, 5).map((one) => `${one.text} (${one.why}, at ${one.offset})`);
  const message = `${suspicions.length} places look damaged: ${places.join('; ')}`;
  return [{ code: 'suspicious-characters', message }];
}

/**
 * Clauses in document order: every node that has text of its own.
 *
 * @param title of the document: a year in it is that of every clause that nothing nearer gives one
 */
export function* walkClauses(
  documentId: string,
  text: string,
  nodes: readonly OutlineNode[],
  title = '',
): Generator<Clause> {
  let announced = nothingAnnounced;
  for (const node of nodes) {
    if (node.body !== null) {
      const own = text.slice(node.body.start, node.body.end);
      const year = yearBefore(own, [title, ...node.heading], announced);
      announced = announcedAfter(own, announced);
      yield {
        documentId,
        id: node.id,
        label: node.label,
        title: node.title,
        heading: node.heading,
        start: node.body.start,
        end: node.body.end,
        text: own,
        ...(year === null ? {} : { yearBefore: year }),
      };
    }
    yield* walkClauses(documentId, text, node.children, title);
  }
}

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
