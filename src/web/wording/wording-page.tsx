import '../styles/tool.css';
import '../styles/wording.css';
import { useEffect, useState } from 'preact/hooks';
import { BesideReader, useReader } from '../reader/beside-reader.tsx';
import { useApp } from '../ui/app-context.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import { CheckView } from './check-view.tsx';
import { ConcordanceView } from './concordance-view.tsx';
import { useWordingWords } from './words/words.ts';

const termPrefix = '#term=';

/** What the address says behind `#`, where it reaches no log: the term to look up, or `null` for the check. */
function addressedTerm(): string | null {
  if (!location.hash.startsWith(termPrefix)) return null;
  try {
    return decodeURIComponent(location.hash.slice(termPrefix.length));
  } catch {
    return '';
  }
}

/** `/wording`: a draft held against the documents, or every occurrence of a term, with the document beside it. */
export function WordingPage() {
  const { words } = useApp();
  const text = useWordingWords();
  const reader = useReader('.tool-scroll, .findings', '.finding, .occurrence');
  const [term, setTerm] = useState(addressedTerm);
  useEffect(() => {
    document.title = `${text.title} · ${words.brand}`;
  }, [words, text]);
  useEffect(() => {
    const update = () => setTerm(addressedTerm());
    addEventListener('hashchange', update);
    return () => removeEventListener('hashchange', update);
  }, []);
  const goTo = (next: string | null) => {
    const address = next === null ? location.pathname : termPrefix + encodeURIComponent(next);
    if ((term === null) === (next === null)) history.replaceState(history.state, '', address);
    else history.pushState(null, '', address);
    setTerm(next);
    reader.setTarget(null);
  };
  const modes = (
    <fieldset class="view-toggle">
      <legend class="off-screen">{text.modes.label}</legend>
      <button type="button" aria-pressed={term === null} onClick={() => goTo(null)}>
        {text.modes.check}
      </button>
      <button type="button" aria-pressed={term !== null} onClick={() => goTo(term ?? '')}>
        {text.modes.concordance}
      </button>
    </fieldset>
  );
  return (
    <div class="page">
      <TopBar current="wording" />
      <main id="main" class="workspace" tabIndex={-1}>
        <BesideReader state={reader}>
          <div class="tool">
            {term === null ? (
              <CheckView modes={modes} onOpen={reader.open} />
            ) : (
              <ConcordanceView modes={modes} term={term} onTerm={goTo} onOpen={reader.open} />
            )}
          </div>
        </BesideReader>
      </main>
    </div>
  );
}
