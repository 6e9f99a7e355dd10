import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { AppError } from '../errors.ts';
import type { Logger } from '../log.ts';

/** What a tool has to say: for a model to read, and as data. */
export interface ToolOutput {
  readonly text: string;
  readonly data: Record<string, unknown>;
}

/**
 * Runs a tool. A failure that the caller can do something about is told to the model as the tool's result, so that it can try again;
 * anything else says no more than that it happened.
 */
export async function toolResult(run: () => Promise<ToolOutput>, log: Logger): Promise<CallToolResult> {
  try {
    const { text, data } = await run();
    return { content: [{ type: 'text', text }], structuredContent: data };
  } catch (error) {
    const isOurs = error instanceof AppError && error.code !== 'internal';
    if (!isOurs)
      log.error('tool failed', {
        error: error instanceof Error ? (error.stack ?? error.name) : typeof error,
      });
    const message = isOurs
      ? `${error.code}: ${error.message}`
      : 'internal: Something went wrong on our side.';
    return { content: [{ type: 'text', text: message }], isError: true };
  }
}
