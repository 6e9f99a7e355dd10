import { connect } from 'node:net';

/**
 * Sends bytes over a bare socket and resets the connection.
 *
 * @param when - `at the first answer`: as soon as the server sends anything; `at once`: when the bytes are sent.
 * @returns what the server had sent until then.
 */
export async function cutOff(
  url: string,
  bytes: string,
  when: 'at the first answer' | 'at once',
): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  return new Promise((resolve, reject) => {
    let received = '';
    socket.once('error', reject);
    socket.once('close', () => resolve(received));
    socket.once('data', (chunk) => {
      received = String(chunk);
      socket.resetAndDestroy();
    });
    socket.write(bytes, () => {
      if (when === 'at once') socket.resetAndDestroy();
    });
  });
}
