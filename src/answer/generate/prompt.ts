import type { ModelMessage } from '../../ports.ts';

/** A prompt as it stands in a file: texts with `{{variable}}` in them, and what they are. */
export interface Prompt {
  readonly name: string;
  /** The beginning of the SHA-256 of the file: another hash, another prompt. */
  readonly hash: string;
  readonly variables: readonly string[];
  readonly system: string;
  readonly user: string;
}

/**
 * The messages that a prompt makes. Values are put in once: a `{{variable}}` inside a value stays text.
 *
 * @throws Error when the values are not those that the prompt declares
 */
export function fillPrompt(prompt: Prompt, values: Readonly<Record<string, string>>): ModelMessage[] {
  const given = Object.keys(values).sort().join(', ');
  const declared = [...prompt.variables].sort().join(', ');
  if (given !== declared) throw new Error(`prompt ${prompt.name} takes ${declared}, not ${given}`);
  const fill = (text: string) =>
    text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole).trim();
  return [
    { role: 'system', content: fill(prompt.system) },
    { role: 'user', content: fill(prompt.user) },
  ];
}
