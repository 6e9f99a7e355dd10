import { useEffect, useState } from 'preact/hooks';
import type { DocumentDetail, OutlineNode } from '../api/types.ts';
import { useApp } from '../ui/app-context.tsx';
import type { Words } from '../words/language.ts';
import { StoredLine } from './stored-line.tsx';

interface ShownExample {
  readonly kind: string;
  readonly question: string;
}

/** What the page says before the first question: what it is for, and one example of each kind of question. */
export function EmptyState({ onAsk }: { onAsk: (question: string) => void }) {
  const { words } = useApp();
  const examples = useExamples();
  return (
    <section class="empty">
      <h1>{words.empty.title}</h1>
      <p class="lead">{words.empty.text}</p>
      <AnswersFrom />
      <ul class="examples">
        {examples.map(({ kind, question }) => (
          <li key={question}>
            <button type="button" onClick={() => onAsk(question)}>
              <span class="kind">
                {(words.empty.kinds as Record<string, string>)[kind] ?? words.empty.about}
              </span>
              <span>{question}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="elsewhere">
        <a href="/wording">{words.empty.elsewhere.wording}</a>
        <a href="/eligibility">{words.empty.elsewhere.eligibility}</a>
      </p>
      <StoredLine />
    </section>
  );
}

/** Which documents there are to ask, by their titles. */
function AnswersFrom() {
  const { words, settings } = useApp();
  const documents = settings?.documents ?? [];
  if (documents.length === 0) return null;
  return (
    <p class="answers-from">
      {words.empty.answersFrom}
      {documents.map(({ id, title }) => (
        <a key={id} href={`/documents/${encodeURIComponent(id)}`} lang="zh-CN">
          《{title}》
        </a>
      ))}
    </p>
  );
}

/** The examples that come with the documents; without any, questions made of the first outline's titles. */
function useExamples(): readonly ShownExample[] {
  const { words, language, settings, client } = useApp();
  const [detail, setDetail] = useState<DocumentDetail | null>(null);
  const written = (settings?.documents ?? []).flatMap(({ examples = [] }) =>
    examples.map((example) => ({ kind: example.kind, question: example[language] })),
  );
  const firstId = settings?.documents[0]?.id;
  useEffect(() => {
    if (firstId === undefined || written.length > 0) return;
    client.json<DocumentDetail>(`/api/documents/${encodeURIComponent(firstId)}`).then(setDetail, () => {});
  }, [firstId, written.length, client]);
  if (written.length > 0) return written.slice(0, 4);
  return detail ? fromOutline(detail.outline, words) : [];
}

function fromOutline(outline: readonly OutlineNode[], { empty }: Words): ShownExample[] {
  const titled = (nodes: readonly OutlineNode[]): OutlineNode[] =>
    nodes.flatMap((node) => [...(node.title ? [node] : []), ...titled(node.children)]);
  const chapter = outline.findLast(({ title, children }) => title && children.length > 1);
  const [one, other] = titled(outline.flatMap(({ children }) => children)).filter(
    ({ title }) => title.length < 16,
  );
  const examples: ShownExample[] = [];
  if (chapter) examples.push({ kind: 'list', question: empty.templates.list(chapter.title) });
  if (one) examples.push({ kind: 'wording', question: empty.templates.wording(one.title) });
  if (one && other)
    examples.push({ kind: 'comparison', question: empty.templates.comparison(one.title, other.title) });
  return examples;
}
