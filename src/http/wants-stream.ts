/**
 * Whether a chat answer is streamed: as the body says, else JSON when `application/json` is accepted and
 * an event stream is not accepted at least as gladly.
 *
 * @param accept - the Accept header.
 */
export function wantsStream(stream: boolean | undefined, accept: string | undefined): boolean {
  if (stream !== undefined) return stream;
  const json = quality(accept, 'application/json');
  return json === 0 || quality(accept, 'text/event-stream') >= json;
}

/** How gladly a media type is accepted by name, 0 to 1; wildcards say nothing about it. */
function quality(accept: string | undefined, mediaType: string): number {
  for (const range of accept?.toLowerCase().split(',') ?? []) {
    const [name, ...parameters] = range.split(';').map((part) => part.trim());
    if (name !== mediaType) continue;
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    return weight === undefined ? 1 : Number(weight.slice(2)) || 0;
  }
  return 0;
}
