import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/chat.css';
import './styles/answer.css';
import './styles/reader.css';
import './styles/print.css';
import { type ComponentType, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ChatPage } from './chat/chat-page.tsx';
import { ReaderPage } from './reader/reader-page.tsx';
import { AppRoot } from './ui/app-root.tsx';

/** The page that the address names. */
function Page() {
  const path = location.pathname;
  const document = /^\/documents\/([^/]+)\/?$/.exec(path)?.[1];
  if (document !== undefined) return <ReaderPage documentId={decodeURIComponent(document)} />;
  return /^\/evals\/?$/.test(path) ? <Evals /> : <ChatPage />;
}

/** The dashboard is not part of the first load of those who ask questions. */
function Evals() {
  const [Dashboard, setDashboard] = useState<ComponentType | null>(null);
  useEffect(() => {
    import('./evals/evals-page.tsx').then((module) => setDashboard(() => module.EvalsPage));
  }, []);
  return Dashboard && <Dashboard />;
}

const root = document.getElementById('app');
if (root)
  render(
    <AppRoot>
      <Page />
    </AppRoot>,
    root,
  );
