import { describeError } from './describe-error.js';
import { element, marked } from './elements.js';
import { fetchJson } from './server-events.js';
import { text } from './words.js';

/** The clause beside the answer, with the quote marked by its offsets. */
export function clausePanel() {
  const panel = element('aside.clause', { hidden: true, tabIndex: -1, 'aria-label': text.clause });
  let opener;
  let shown;
  const close = () => {
    panel.hidden = true;
    shown = undefined;
    opener?.focus();
  };
  panel.onkeydown = (event) => event.key === 'Escape' && close();
  const open = async (place) => {
    opener = document.activeElement;
    shown = place;
    const href = `/documents/${encodeURIComponent(place.documentId)}#${encodeURIComponent(place.sectionId)}`;
    const body = element('div.text', { lang: 'zh' }, text.loading);
    panel.replaceChildren(
      element('button.close', { type: 'button', onclick: close, 'aria-label': text.close }, '×'),
      element('h2', { lang: 'zh' }, place.label),
      body,
      element('a', { href }, text.openDocument),
    );
    panel.hidden = false;
    panel.focus();
    try {
      const section = await fetchJson(
        `/api/documents/${encodeURIComponent(place.documentId)}/sections/${encodeURIComponent(place.sectionId)}`,
      );
      if (shown !== place) return;
      body.before(element('p.heading', { lang: 'zh' }, section.heading.join(' › ')));
      body.replaceChildren(...marked(section.text, place.start - section.start, place.end - section.start));
      body.querySelector('mark')?.scrollIntoView({ block: 'nearest' });
    } catch (error) {
      body.textContent = describeError(error);
    }
  };
  return { panel, open, close };
}
