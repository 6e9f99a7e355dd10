import type { DiffPiece } from '../api/wording-types.ts';
import { SetText } from '../ui/set-text.tsx';
import { useWordingWords } from './words/words.ts';

/** What the draft leaves out struck through, what it adds underlined; both are said to a screen reader as well. */
export function DiffText({ diff }: { diff: readonly DiffPiece[] }) {
  const words = useWordingWords();
  return (
    <p class="diff" lang="zh-CN">
      {diff.map(({ op, text }, index) => {
        const content = <SetText text={text} isPlain />;
        if (op === 'equal') return <span key={index}>{content}</span>;
        const isDeleted = op === 'delete';
        const Element = isDeleted ? 'del' : 'ins';
        return (
          <Element key={index}>
            <span class="off-screen">{isDeleted ? words.deleted : words.inserted}</span>
            {content}
          </Element>
        );
      })}
    </p>
  );
}
