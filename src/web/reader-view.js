import { element } from './elements.js';
import { fetchJson } from './server-events.js';
import { text } from './words.js';

/** A document's canonical text by clause, beside its outline; `#3.3.p2` scrolls to a section and marks it. */
export async function showReader(view, id) {
  view.replaceChildren(element('p', {}, text.loading));
  const path = `/api/documents/${encodeURIComponent(id)}`;
  let detail;
  let canonical;
  try {
    detail = await fetchJson(path);
    canonical = await (await fetch(`${path}/text`)).text();
  } catch (error) {
    view.replaceChildren(element('p.failed', {}, error.code === 'not_found' ? text.notFound : text.offline));
    return;
  }
  document.title = `${detail.title} · 策问`;
  const body = element('article.document', { lang: 'zh' }, element('h1', {}, `《${detail.title}》`));
  body.append(...passages(detail.outline, 0, canonical.length, canonical));
  view.replaceChildren(
    element(
      'div.reader',
      {},
      element('nav.outline', { 'aria-label': text.outline, lang: 'zh' }, outlineList(detail.outline)),
      body,
    ),
  );
  addEventListener('hashchange', markSection);
  markSection();
}

/** A range of the text: what lies before, between and behind the nodes as paragraphs, each node as a section. */
function passages(nodes, start, end, canonical) {
  const parts = [];
  let written = start;
  for (const node of nodes) {
    const inner = passages(node.children, node.start, node.end, canonical);
    parts.push(...stretch(canonical.slice(written, node.start)));
    parts.push(element('section', { id: node.id, tabIndex: -1, 'aria-label': node.label }, inner));
    written = node.end;
  }
  return [...parts, ...stretch(canonical.slice(written, end))];
}

function stretch(passage) {
  return passage
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => element('p', {}, line));
}

function outlineList(nodes) {
  const items = nodes.map(({ id, label, title, children }) =>
    element(
      'li',
      {},
      element('a', { href: `#${encodeURIComponent(id)}` }, `${label} ${title}`.trim()),
      children.length > 0 ? outlineList(children) : null,
    ),
  );
  return element('ul', {}, items);
}

function markSection() {
  const id = decodeURIComponent(location.hash.slice(1));
  for (const marked of document.querySelectorAll('section.marked')) marked.classList.remove('marked');
  const section = id ? document.getElementById(id) : null;
  if (!section) return;
  section.classList.add('marked');
  section.scrollIntoView({ block: 'start' });
  section.focus({ preventScroll: true });
}
