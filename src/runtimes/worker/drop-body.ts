/** A body that is larger is not read to its end; its connection may be lost. */
const mostBytes = 16 * 1024 * 1024;

/**
 * Reads what nobody has read of a request. workerd breaks the connection of a body that was left, and the client's next request, which
 * comes over the same connection, with it.
 */
export async function dropBody({ body, bodyUsed }: Request): Promise<void> {
  if (body === null || bodyUsed) return;
  const reader = body.getReader();
  try {
    for (let bytes = 0; bytes < mostBytes; ) {
      const { done, value } = await reader.read();
      if (done) return;
      bytes += value.byteLength;
    }
    await reader.cancel();
  } catch {
    // The client has gone away.
  }
}
