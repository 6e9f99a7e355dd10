import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { AppError } from '../errors.ts';

const form = /^---\n([\s\S]*?)\n---\n## system\n([\s\S]*?)\n## user\n([\s\S]*)$/;
const headSchema = z.strictObject({
  purpose: z.string().min(1),
  variables: z.record(z.string().regex(/^\w+$/), z.string().min(1)),
});
const hashLength = 12;

/**
 * Reads `<name>.md`: a head with purpose and variables, then what the system and what the user says.
 *
 * @throws AppError `unavailable` when there is no such file, or it declares other variables than it uses
 */
export async function readPrompt(folder: string, name: string) {
  const file = join(folder, `${name}.md`);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new AppError('unavailable', `the prompt ${file} cannot be read`, { cause });
  });
  const [, head = '', system = '', user = ''] = form.exec(text.replaceAll('\r\n', '\n')) ?? [];
  const parsed = headSchema.safeParse(head === '' ? null : parse(head));
  if (!parsed.success)
    throw new AppError('unavailable', `the prompt ${file} has no head, or sections are missing`);
  const variables = Object.keys(parsed.data.variables);
  const used = [...`${system}${user}`.matchAll(/\{\{(\w+)\}\}/g)].map(([, variable = '']) => variable);
  const wrong = [...new Set([...variables, ...used])].filter(
    (variable) => !(variables.includes(variable) && used.includes(variable)),
  );
  if (wrong.length > 0)
    throw new AppError('unavailable', `the prompt ${file} declares or uses alone: ${wrong.join(', ')}`);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, hashLength);
  return { name, hash, variables, system, user };
}
