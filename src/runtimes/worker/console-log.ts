import type { Logger } from '../../log.ts';
import type { Configuration } from '../configuration.ts';

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** One JSON object a line, as the platform's log viewer takes apart. */
export function consoleLog(least: Configuration['logLevel']): Logger {
  const writer = (level: 'info' | 'warn' | 'error') =>
    levels.indexOf(level) < levels.indexOf(least)
      ? () => {}
      : (message: string, fields?: Readonly<Record<string, unknown>>) =>
          // biome-ignore lint/suspicious/noConsole: the platform's log is the console
          console[level](JSON.stringify({ level, msg: message, ...fields }));
  return { info: writer('info'), warn: writer('warn'), error: writer('error') };
}
