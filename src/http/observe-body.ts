/**
 * Passes a body on unchanged and reports once, when it ended, failed or was cancelled by the reader.
 *
 * @param report - receives the bytes passed on, and whether the body came to its end.
 */
export function observeBody(
  body: ReadableStream<Uint8Array>,
  report: (bytes: number, complete: boolean) => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let bytes = 0;
  let reported = false;
  const finish = (complete: boolean) => {
    if (!reported) report(bytes, complete);
    reported = true;
  };
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        finish(false);
        throw error;
      });
      // A read that was under way when the reader left comes back empty; there is nothing to close then.
      if (reported) return;
      if (!done) {
        bytes += value.byteLength;
        controller.enqueue(value);
        return;
      }
      finish(true);
      controller.close();
    },
    async cancel(reason) {
      finish(false);
      await reader.cancel(reason);
    },
  });
}
