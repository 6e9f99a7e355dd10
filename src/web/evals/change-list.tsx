import type { ReportFailure } from '../../reports/eval-report.ts';
import { useEvalsWords } from './words/words.ts';

export interface ChangeListProps {
  readonly before: readonly ReportFailure[];
  readonly after: readonly ReportFailure[];
}

/** Which questions of the development split went from wrong to right, and which the other way. */
export function ChangeList({ before, after }: ChangeListProps) {
  const text = useEvalsWords();
  const idsBefore = new Set(before.map(({ id }) => id));
  const idsAfter = new Set(after.map(({ id }) => id));
  const broken = after.filter(({ id }) => !idsBefore.has(id));
  const fixed = before.filter(({ id }) => !idsAfter.has(id));
  return (
    <section>
      <h2>{text.change}</h2>
      <Questions title={text.broken} mark="worse" failures={broken} />
      <Questions title={text.fixed} mark="better" failures={fixed} />
      <p class="muted">{text.sameFailures(after.length - broken.length)}</p>
    </section>
  );
}

interface QuestionsProps {
  readonly title: string;
  readonly mark: string;
  readonly failures: readonly ReportFailure[];
}

function Questions({ title, mark, failures }: QuestionsProps) {
  return (
    <>
      <h3 class={mark}>{`${title} (${failures.length})`}</h3>
      <ul class="changes">
        {failures.map(({ id, question }) => (
          <li key={id}>
            <bdi lang="zh-CN">{question}</bdi>{' '}
            <span class="muted" lang="en">
              {id}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
