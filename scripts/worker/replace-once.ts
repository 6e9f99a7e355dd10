/**
 * Replaces the one place where `wanted` stands.
 *
 * @param file name for the message
 * @throws Error when it does not stand there exactly once: the file is not the one that the change was made for.
 */
export function replaceOnce(file: string, text: string, wanted: string, replacement: string): string {
  const [before, after, ...more] = text.split(wanted);
  if (before !== undefined && after !== undefined && more.length === 0) return before + replacement + after;
  throw new Error(
    `The Worker's build looked for exactly one ${JSON.stringify(wanted)} in ${file} and found ${text.split(wanted).length - 1}.`,
  );
}
