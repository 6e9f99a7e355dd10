import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/chat.css';
import './styles/answer.css';
import './styles/reader.css';
import './styles/print.css';
import { render } from 'preact';
import { ChatPage } from './chat/chat-page.tsx';
import { ReaderPage } from './reader/reader-page.tsx';
import { AppRoot } from './ui/app-root.tsx';
import { lazily } from './ui/lazily.tsx';

// What is not the chat or a document is no part of the first load of those who ask questions.
const Evals = lazily(() => import('./evals/evals-page.tsx').then((module) => module.EvalsPage));
const Wording = lazily(() => import('./wording/wording-page.tsx').then((module) => module.WordingPage));
const Eligibility = lazily(() =>
  import('./eligibility/eligibility-page.tsx').then((module) => module.EligibilityPage),
);

/** The page that the address names. */
function Page() {
  const path = location.pathname.replace(/\/$/, '');
  const document = /^\/documents\/([^/]+)$/.exec(path)?.[1];
  if (document !== undefined) return <ReaderPage documentId={decodeURIComponent(document)} />;
  switch (path) {
    case '/evals':
      return <Evals />;
    case '/wording':
      return <Wording />;
    case '/eligibility':
      return <Eligibility />;
    default:
      return <ChatPage />;
  }
}

const root = document.getElementById('app');
if (root)
  render(
    <AppRoot>
      <Page />
    </AppRoot>,
    root,
  );
