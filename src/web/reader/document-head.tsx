import type { DocumentDetail } from '../api/types.ts';
import { useApp } from '../ui/app-context.tsx';

/** Title, issuer, period and state of a document, set above its text. */
export function DocumentHead({ detail }: { detail: DocumentDetail }) {
  const { words } = useApp();
  const { title, issuer, period, status, titleSource } = detail;
  return (
    <header class="document-head">
      <h1 lang="zh-CN">{title}</h1>
      <p>
        {issuer && (
          <span>
            {words.reader.issuer} <span lang="zh-CN">{issuer}</span>
          </span>
        )}
        {period && <span>{words.reader.period(period.from, period.to)}</span>}
        <span class={`status ${status}`}>{words.reader.status[status]}</span>
        {titleSource === 'supplied' && <span>{words.reader.suppliedTitle}</span>}
      </p>
    </header>
  );
}
