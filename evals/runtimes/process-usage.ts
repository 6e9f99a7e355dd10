import { readdirSync, readFileSync } from 'node:fs';

/** What a process and those it started have used, as Linux counts it. */
export interface Usage {
  /** Milliseconds of processor time. */
  readonly cpuMs: number;
  /** Greatest resident memory of one process so far, in MB. */
  readonly peakMegabytes: number;
  /** Resident memory of that process now, in MB. */
  readonly megabytes: number;
}

/** Linux counts processor time in hundredths of a second. */
const msPerTick = 10;

/**
 * Adds up a process and its descendants whose command line holds a word, as workerd under wrangler.
 *
 * @throws Error where there is no `/proc`
 */
export function usageOf(pid: number, word = ''): Usage {
  const processes = descendantsOf(pid).filter((id) => commandOf(id).includes(word));
  const memory = processes.map((id) => ({ peak: memoryOf(id, 'VmHWM'), now: memoryOf(id, 'VmRSS') }));
  const largest = memory.reduce((a, b) => (b.peak > a.peak ? b : a), { peak: 0, now: 0 });
  return {
    cpuMs: processes.reduce((sum, id) => sum + cpuOf(id), 0),
    peakMegabytes: largest.peak,
    megabytes: largest.now,
  };
}

function descendantsOf(pid: number): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), Number(fieldsOf(Number(name))[1] ?? 0)]),
  );
  const found = [pid];
  for (const id of found) for (const [child, parent] of parents) if (parent === id) found.push(child);
  return found;
}

/** The fields of `/proc/<pid>/stat` behind the command's name, which may hold spaces: state, parent, … */
function fieldsOf(pid: number): string[] {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function cpuOf(pid: number): number {
  const fields = fieldsOf(pid);
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * msPerTick;
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function memoryOf(pid: number, field: 'VmHWM' | 'VmRSS'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
