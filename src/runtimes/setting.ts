import { z } from 'zod';

interface Setting {
  /** Environment variable. */
  readonly variable: string;
  /** Markdown for the reference. */
  readonly description: string;
}

/** A string; `pattern` restricts it. */
export function text(setting: Setting & { fallback: string; allowed: string; pattern?: RegExp }) {
  const { variable, description, fallback, allowed, pattern } = setting;
  const schema = pattern ? z.string().regex(pattern) : z.string();
  return schema.default(fallback).meta({ variable, description, allowed });
}

/** A whole number within a range, both ends included. */
export function integer(setting: Setting & { fallback: number; range: readonly [number, number] }) {
  const { variable, description, fallback, range } = setting;
  const [least, most] = range;
  return z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
    .default(fallback)
    .meta({ variable, description, allowed: `a whole number from ${least} to ${most}` });
}

/** One of a closed list of words. */
export function choice<const Option extends string>(
  setting: Setting & { fallback: NoInfer<Option>; options: readonly [Option, ...Option[]] },
) {
  const { variable, description, fallback, options } = setting;
  const allowed = options.map((option) => `\`${option}\``).join(', ');
  return z
    .enum(options)
    .default(() => fallback)
    .meta({ variable, description, allowed });
}

/** `true` or `false`; `1` and `0` mean the same. */
export function flag(setting: Setting & { fallback: boolean }) {
  const { variable, description, fallback } = setting;
  return z
    .enum(['true', 'false', '1', '0'])
    .transform((word) => word === 'true' || word === '1')
    .default(fallback)
    .meta({ variable, description, allowed: '`true`, `false`' });
}

/** Values separated by commas, each of a given form; none by default. */
export function list(setting: Setting & { allowed: string; pattern: RegExp }) {
  const { variable, description, allowed, pattern } = setting;
  return z
    .string()
    .transform((words) => words.split(',').map((word) => word.trim()))
    .pipe(z.array(z.string().regex(pattern)))
    .default([])
    .meta({ variable, description, allowed });
}
