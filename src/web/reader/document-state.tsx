import { useApp } from '../ui/app-context.tsx';
import type { DocumentState } from './load-document.tsx';
import { useReaderWords } from './words/words.ts';

/** A document that is not there, or not yet. */
export function DocumentStateView({ state }: { state: Exclude<DocumentState, { status: 'ready' }> }) {
  const { words } = useApp();
  const text = useReaderWords();
  if (state.status === 'loading')
    return (
      <p class="document-state" role="status">
        {words.loading}
      </p>
    );
  return (
    <div class="document-state" role="alert">
      <p>{state.status === 'missing' ? text.notFoundDocument : text.failed}</p>
      {state.status === 'failed' && (
        <button type="button" onClick={state.retry}>
          {words.retry}
        </button>
      )}
    </div>
  );
}
