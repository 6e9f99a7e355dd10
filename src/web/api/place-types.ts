/** A stretch of a document's canonical text, in UTF-16 code units. */
export interface Place {
  readonly documentId: string;
  readonly sectionId: string;
  readonly label: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

export interface Citation extends Place {
  /** The marker `[n]` in the answer. */
  readonly n: number;
  readonly heading: readonly string[];
  readonly url: string;
}

export interface Notice {
  readonly code: string;
  readonly text: string;
}
