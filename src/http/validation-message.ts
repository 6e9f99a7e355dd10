import type { z } from '@hono/zod-openapi';

/** More would only repeat what the first ones say. */
const describedIssues = 5;

/** `message: Too small…; lang: Invalid option…`: where and what, never the value itself. */
export function describeIssues(issues: readonly z.core.$ZodIssue[]): string {
  const lines = issues
    .slice(0, describedIssues)
    .map(({ path, message }) => (path.length > 0 ? `${path.map(String).join('.')}: ${message}` : message));
  return lines.join('; ');
}
