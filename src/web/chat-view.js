import { clausePanel } from './clause-panel.js';
import { describeError } from './describe-error.js';
import { element } from './elements.js';
import { streamAnswer } from './server-events.js';
import { text } from './words.js';

/** The question box, the answers below it, and the clause beside them. */
export function showChat(view) {
  let conversationId;
  let running;
  const question = element('textarea', {
    id: 'question',
    rows: 2,
    maxLength: 8000,
    required: true,
    placeholder: text.placeholder,
  });
  const submit = element('button.primary', { type: 'submit' }, text.ask);
  const stop = element(
    'button',
    { type: 'button', hidden: true, onclick: () => running?.abort() },
    text.stop,
  );
  const fresh = element('button', { type: 'button', onclick: () => restart() }, text.newQuestion);
  const form = element(
    'form.ask',
    {},
    element('label', { for: 'question' }, text.question),
    question,
    element('div.buttons', {}, submit, stop, fresh),
  );
  const turns = element('section.turns', { 'aria-live': 'polite', 'aria-label': text.answer });
  const clause = clausePanel();
  view.replaceChildren(
    element('p.tagline', {}, text.tagline),
    element('div.columns', {}, element('div.talk', {}, turns, form), clause.panel),
  );
  question.focus();

  form.onsubmit = (event) => {
    event.preventDefault();
    const message = question.value.trim();
    if (!message || running) return;
    question.value = '';
    ask(message);
  };
  question.onkeydown = (event) => {
    // Enter that ends the input of a Chinese character is no request to send.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  };

  function restart() {
    running?.abort();
    conversationId = undefined;
    turns.replaceChildren();
    clause.close();
    question.focus();
  }

  async function ask(message) {
    const turn = answerView(message, clause.open, (next) => running || ask(next));
    turns.append(turn.article);
    turn.article.scrollIntoView({ block: 'nearest' });
    const mine = new AbortController();
    setRunning(mine);
    try {
      await streamAnswer({ message, conversationId }, mine.signal, (event, data) => {
        if (event === 'meta') ({ conversationId } = data);
        turn.receive(event, data);
      });
    } catch (error) {
      turn.fail(describeError(error), () => {
        turn.article.remove();
        ask(message);
      });
    } finally {
      if (running === mine) setRunning(undefined);
    }
  }

  function setRunning(controller) {
    running = controller;
    submit.disabled = running !== undefined;
    stop.hidden = running === undefined;
  }
}

/** One question with its answer, filled in as events arrive. */
function answerView(message, openClause, askNext) {
  const citations = new Map();
  let written = '';
  const outcome = element('p.outcome', {}, text.working);
  const answer = element('div.answer', { lang: 'zh' });
  const more = element('div.more');
  const article = element('article', {}, element('h2', {}, message), outcome, answer, more);

  const write = () => answer.replaceChildren(...paragraphs(written, citations, openClause));
  const handlers = {
    citation: (citation) => citations.set(citation.n, citation),
    'text-delta': ({ text: delta }) => {
      written += delta;
      write();
    },
    'answer-reset': () => {
      written = '';
      citations.clear();
      write();
    },
    notice: (notice) => more.append(element('p.notice', {}, `${text.notice}：${notice.text}`)),
    'answer-end': (end) => {
      outcome.textContent = text.outcomes[end.outcome];
      outcome.classList.add(end.outcome);
      if (end.nearest.length > 0) more.append(nearestView(end.nearest, openClause));
      if (end.suggestions.length > 0) more.append(suggestionsView(end.suggestions, askNext));
    },
  };
  return {
    article,
    receive: (event, data) => handlers[event]?.(data),
    fail(reason, retry) {
      outcome.textContent = reason;
      outcome.classList.add('failed');
      more.append(element('button', { type: 'button', onclick: retry }, text.again));
    },
  };
}

/** The answer's Markdown as far as it is used: paragraphs, list items, bold, and [n] markers as buttons. */
function paragraphs(markdown, citations, openClause) {
  const lines = markdown.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [, bullet, rest] = /^\s*([-*] |> )?(.*)$/.exec(line);
    const parts = rest.split(/(\[\d+\]|\*\*[^*]+\*\*)/).map((part) => {
      const [, n] = /^\[(\d+)\]$/.exec(part) ?? [];
      const citation = citations.get(Number(n));
      if (citation) return marker(citation, openClause);
      return part.startsWith('**') && part.endsWith('**') ? element('strong', {}, part.slice(2, -2)) : part;
    });
    if (bullet === '> ') return element('blockquote', {}, parts);
    return element(bullet ? 'p.item' : 'p', {}, parts);
  });
}

function marker(citation, openClause) {
  const name = `${text.citation} ${citation.n}: ${citation.label}`;
  return element(
    'button.marker',
    { type: 'button', title: citation.label, 'aria-label': name, onclick: () => openClause(citation) },
    String(citation.n),
  );
}

function nearestView(nearest, openClause) {
  const items = nearest.map((clause) =>
    element(
      'li',
      {},
      element('button.link', { type: 'button', onclick: () => openClause(clause) }, clause.label),
      element('span', { lang: 'zh' }, ` ${clause.quote}`),
    ),
  );
  return element('section.nearest', {}, element('h3', {}, text.nearest), element('ul', {}, items));
}

function suggestionsView(suggestions, askNext) {
  const chips = suggestions.map((suggestion) =>
    element('button.chip', { type: 'button', onclick: () => askNext(suggestion) }, suggestion),
  );
  return element('section.suggestions', {}, element('h3', {}, text.suggestions), chips);
}
