import { Icon } from '../ui/icon.tsx';
import type { SearchState } from './use-search.ts';
import { useReaderWords } from './words/words.ts';

/** Search box with its count and the way to the next hit. */
export function SearchField({ search }: { search: SearchState }) {
  const { query, hits, current } = search;
  const text = useReaderWords();
  return (
    <search class="search-field">
      <Icon name="search" />
      <input
        type="search"
        aria-label={text.search}
        placeholder={text.search}
        value={query}
        onInput={(event) => search.setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && query !== '') {
            event.stopPropagation();
            event.preventDefault();
            search.setQuery('');
          }
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          search.move(event.shiftKey ? -1 : 1);
        }}
      />
      <span class="search-count" role="status">
        {query.trim() !== '' && (hits.length > 0 ? text.found(current + 1, hits.length) : text.notFound)}
      </span>
      {hits.length > 1 && (
        <>
          <button
            type="button"
            class="icon-button"
            aria-label={text.previousHit}
            onClick={() => search.move(-1)}
          >
            <Icon name="left" />
          </button>
          <button type="button" class="icon-button" aria-label={text.nextHit} onClick={() => search.move(1)}>
            <Icon name="right" />
          </button>
        </>
      )}
    </search>
  );
}
