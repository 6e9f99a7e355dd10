import { toSimplified } from '../../text/script.ts';
import { claimedUnits, type Edit } from './edits.ts';

/**
 * Turns traditional script that a machine made from simplified back. Earlier edits are applied first, so that
 * words are seen whole (數(shù)據(jù) → 數據 → 数据) and what a person decided is left alone.
 */
export function scriptEdits(raw: string, earlier: readonly Edit[]): Edit[] {
  const claimed = claimedUnits(raw.length, earlier);
  let kept = '';
  const rawIndex: number[] = [];
  for (let index = 0; index < raw.length; index += 1) {
    if (claimed[index] === 1) continue;
    kept += raw[index];
    rawIndex.push(index);
  }
  const simplified = toSimplified(kept);
  const edits: Edit[] = [];
  let run: { rawStart: number; rawEnd: number; canonical: string } | null = null;
  const close = () => {
    if (run !== null) edits.push({ kind: 'script', ...run, rule: 'machine-traditional' });
    run = null;
  };
  for (let index = 0; index < kept.length; index += 1) {
    const at = rawIndex[index] ?? 0;
    if (kept[index] === simplified[index]) continue;
    const replacement = simplified[index] ?? '';
    if (run !== null && (run as { rawEnd: number }).rawEnd === at) {
      const open: { rawStart: number; rawEnd: number; canonical: string } = run;
      run = { rawStart: open.rawStart, rawEnd: at + 1, canonical: open.canonical + replacement };
    } else {
      close();
      run = { rawStart: at, rawEnd: at + 1, canonical: replacement };
    }
  }
  close();
  return edits;
}
