import type { Span } from '../text/span.ts';

export type { Span };

/** First and last calendar year of a plan, both included. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

export const documentStatuses = ['in_force', 'ended', 'draft', 'replaced'] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

/**
 * Where the characters of a source text come from.
 * - `simplified`: the document is written in simplified script.
 * - `original`: it is truly in traditional script; it is shown as it stands and folded for search only.
 * - `machine-traditional`: a machine made traditional script from simplified; turning it back is a repair.
 */
export const sourceScripts = ['simplified', 'original', 'machine-traditional'] as const;
export type SourceScript = (typeof sourceScripts)[number];

export const exampleKinds = ['figure', 'eligibility', 'wording', 'comparison'] as const;

/** A question that shows what may be asked of a document, in each language of the interface. */
export interface ExampleQuestion {
  readonly kind: (typeof exampleKinds)[number];
  readonly zh: string;
  readonly 'zh-Hant': string;
  readonly en: string;
}

/** What is known of a document beside its text. */
export interface DocumentMetadata {
  readonly id: string;
  readonly title: string;
  /** `received`: the title stands in the text; `supplied`: a person added it; `file-name`: nothing better was found. */
  readonly titleSource: 'received' | 'supplied' | 'file-name';
  readonly issuer: string | null;
  readonly period: Period | null;
  /** Stated by a person; `null` means: in force until the period ends. */
  readonly statedStatus: DocumentStatus | null;
  readonly script: SourceScript;
  readonly examples?: readonly ExampleQuestion[];
}

/** The kinds of repair, in the order in which they are applied. */
export const repairKinds = ['erratum', 'markup', 'furniture', 'gloss', 'control', 'script'] as const;
export type RepairKind = (typeof repairKinds)[number];

/** One recorded difference between the text as received and the canonical text. */
export interface Repair extends Span {
  readonly kind: RepairKind;
  /** What stood in the source at `[rawStart, rawEnd)`. */
  readonly raw: string;
  /** What stands in the canonical text at `[start, end)`. */
  readonly canonical: string;
  readonly rawStart: number;
  readonly rawEnd: number;
  /** The rule's name, or the reason a person gave. */
  readonly rule: string;
}

/** A node of the outline: chapter, section, item, article or plain paragraph. */
export interface OutlineNode extends Span {
  /** Dotted ordinals as printed, e.g. `4.1.2`, `3.3.p2`. */
  readonly id: string;
  /** The same for a reader, e.g. `四、(一)2`, `三、(三)第2段`. */
  readonly label: string;
  /** Title words without ordinal and closing stop; empty where the clause has none. */
  readonly title: string;
  /** Titles from the chapter down to this node's own. */
  readonly heading: readonly string[];
  /** Text that belongs to this node itself and not to a child; `null` for a bare heading. */
  readonly body: Span | null;
  readonly children: readonly OutlineNode[];
}

/** A node that has text of its own: the smallest unit that can be cited. Its range is its own text. */
export interface Clause extends Span {
  readonly documentId: string;
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly heading: readonly string[];
  readonly text: string;
  /** The year that it is about by its heading or the paragraph that announces it, where it names none itself. */
  readonly yearBefore?: string;
}

/** What an editor wrote to help find a clause. Never shown, never quoted, never evidence. */
export interface FindingAidEntry {
  /** English heading and one-sentence abstract. */
  readonly heading: string;
  readonly abstract: string;
  /** Everyday ways to ask for what the clause says. */
  readonly asked: readonly string[];
}

/** Something about a document that an editor should look at; never changes the text. */
export interface DocumentFinding {
  readonly code: 'duplicate-ordinal' | 'suspicious-characters' | 'inferred-script';
  readonly message: string;
}

/** A document as the rest of the system sees it. */
export interface PolicyDocument {
  readonly metadata: DocumentMetadata;
  readonly source: { readonly name: string; readonly sha256: string; readonly text: string };
  /** Canonical text: every offset in the system refers to it. */
  readonly text: string;
  readonly repairs: readonly Repair[];
  readonly outline: readonly OutlineNode[];
  /** All clauses in document order. */
  readonly clauses: readonly Clause[];
  /** How people ask for clauses, by clause id; empty without `asked-as.yaml`. */
  readonly findingAid: ReadonlyMap<string, FindingAidEntry>;
  readonly findings: readonly DocumentFinding[];
}

/** All documents, ordered by id. */
export interface Corpus {
  readonly documents: readonly PolicyDocument[];
}
