import { cutAtPunctuation } from '../text/wide-punctuation.ts';

export interface SetTextProps {
  readonly text: string;
  readonly start?: number;
  readonly end?: number;
  /** Leaves the punctuation as narrow as it is. */
  readonly isPlain?: boolean;
}

/** A text of the document, or a stretch of it, as Chinese is set: punctuation as wide as the characters. */
export function SetText({ text, start = 0, end = text.length, isPlain = false }: SetTextProps) {
  return (
    <>
      {cutAtPunctuation(text, start, end, isPlain).map((run, index) =>
        run.set ? (
          <span key={`${index} ${run.text}`} class={run.set}>
            {run.text}
          </span>
        ) : (
          run.text
        ),
      )}
    </>
  );
}
