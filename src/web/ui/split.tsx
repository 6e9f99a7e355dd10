import type { ComponentChildren, RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useApp } from './app-context.tsx';
import { remember, remembered } from './remember.ts';

const least = 32;
const most = 68;
const step = 4;

/**
 * Two columns with a bar between them that can be dragged, or moved by arrow keys; one column without `right`.
 * The left one stays what it is when the right one comes and goes.
 */
export function Split({ left, right }: { left: ComponentChildren; right: ComponentChildren | null }) {
  const frame = useRef<HTMLDivElement>(null);
  const [percent, setPercent] = useState(() => within(Number(remembered('split')) || 50));
  const move = (next: number) => {
    setPercent(within(next));
    remember('split', String(within(next)));
  };
  return (
    <div class={right ? 'split divided' : 'split'} ref={frame} style={{ '--split': `${percent}%` }}>
      <div class="split-left">{left}</div>
      {right && <SplitBar percent={percent} onMove={move} frame={frame} />}
      {right && <div class="split-right">{right}</div>}
    </div>
  );
}

interface SplitBarProps {
  readonly percent: number;
  readonly onMove: (percent: number) => void;
  readonly frame: RefObject<HTMLDivElement | null>;
}

function SplitBar({ percent, onMove, frame }: SplitBarProps) {
  const { words } = useApp();
  const keys: Record<string, number> = {
    ArrowLeft: percent - step,
    ArrowRight: percent + step,
    Home: least,
    End: most,
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that moves is a widget; <hr> is not */}
      <div
        class="split-bar"
        role="separator"
        tabIndex={0}
        aria-label={words.split}
        aria-orientation="vertical"
        aria-valuenow={Math.round(percent)}
        aria-valuemin={least}
        aria-valuemax={most}
        onKeyDown={(event) => {
          const next = keys[event.key];
          if (next === undefined) return;
          event.preventDefault();
          onMove(next);
        }}
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          const box = frame.current?.getBoundingClientRect();
          if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
          onMove(((event.clientX - box.left) / box.width) * 100);
        }}
        onDblClick={() => onMove(50)}
      />
    </>
  );
}

function within(percent: number): number {
  return Math.min(most, Math.max(least, percent));
}
