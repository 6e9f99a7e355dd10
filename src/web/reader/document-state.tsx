import { useApp } from '../ui/app-context.tsx';
import type { DocumentState } from './load-document.tsx';

/** A document that is not there, or not yet. */
export function DocumentStateView({ state }: { state: Exclude<DocumentState, { status: 'ready' }> }) {
  const { words } = useApp();
  if (state.status === 'loading')
    return (
      <p class="document-state" role="status">
        {words.loading}
      </p>
    );
  return (
    <div class="document-state" role="alert">
      <p>{state.status === 'missing' ? words.reader.notFoundDocument : words.reader.failed}</p>
      {state.status === 'failed' && (
        <button type="button" onClick={state.retry}>
          {words.reader.retry}
        </button>
      )}
    </div>
  );
}
