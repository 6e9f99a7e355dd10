import { cutAtPunctuation } from '../text/wide-punctuation.ts';

/** A text of the document, or a stretch of it, as Chinese is set: punctuation as wide as the characters. */
export function SetText({
  text,
  start = 0,
  end = text.length,
}: {
  text: string;
  start?: number;
  end?: number;
}) {
  return (
    <>
      {cutAtPunctuation(text, start, end).map((run, index) =>
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
