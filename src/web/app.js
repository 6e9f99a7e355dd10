import { showChat } from './chat-view.js';
import { element } from './elements.js';
import { showReader } from './reader-view.js';
import { fetchJson } from './server-events.js';
import { language, text } from './words.js';

document.documentElement.lang = language;
const view = document.getElementById('view');
const [, documentId] = /^\/documents\/([^/]+)$/.exec(location.pathname) ?? [];
if (documentId) showReader(view, decodeURIComponent(documentId));
else showChat(view);

const navigation = document.getElementById('documents');
navigation.setAttribute('aria-label', text.documents);
fetchJson('/api/documents').then(
  (documents) => {
    for (const { id, title, status } of documents) {
      const state = status === 'ended' ? element('span.badge', {}, text.ended) : null;
      navigation.append(
        element(
          'a',
          { href: `/documents/${encodeURIComponent(id)}`, lang: 'zh' },
          `《${title}》`,
          ' ',
          state,
        ),
      );
    }
  },
  // The list is a convenience; what matters reports its own failures.
  () => navigation.remove(),
);
