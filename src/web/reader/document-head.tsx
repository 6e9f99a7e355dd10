import type { DocumentDetail } from '../api/types.ts';
import { useReaderWords } from './words/words.ts';

/** Title, issuer, period and state of a document, set above its text. */
export function DocumentHead({ detail }: { detail: DocumentDetail }) {
  const text = useReaderWords();
  const { title, issuer, period, status, titleSource } = detail;
  return (
    <header class="document-head">
      <h1 lang="zh-CN">{title}</h1>
      <p>
        {issuer && (
          <span>
            {text.issuer} <span lang="zh-CN">{issuer}</span>
          </span>
        )}
        {period && <span>{text.period(period.from, period.to)}</span>}
        <span class={`status ${status}`}>{text.status[status]}</span>
        {titleSource === 'supplied' && <span>{text.suppliedTitle}</span>}
      </p>
    </header>
  );
}
