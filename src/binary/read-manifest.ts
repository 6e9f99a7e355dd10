import type { z } from 'zod';
import { AppError } from '../errors.ts';
import type { Sections } from './sections.ts';

/**
 * What packed sections say of themselves, in their section `manifest`.
 *
 * @param what they should be, for the message
 * @throws AppError `internal` when they say nothing of the kind
 */
export function readManifest<T>(sections: Sections, schema: z.ZodType<T>, what: string): T {
  const parsed = schema.safeParse(readJson(sections.text('manifest')));
  if (!parsed.success) throw new AppError('internal', `The bytes are no ${what}.`);
  return parsed.data;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
