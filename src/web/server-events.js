/**
 * Takes server-sent events apart as they arrive.
 *
 * @param deliver - called with the event's name and its parsed data.
 * @returns a function that takes the next piece of the stream, cut anywhere.
 */
export function eventReader(deliver) {
  let rest = '';
  return (piece) => {
    rest += piece;
    for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
      const frame = rest.slice(0, end);
      rest = rest.slice(end + 2);
      const fields = new Map(frame.split('\n').map((line) => splitField(line)));
      if (fields.has('event')) deliver(fields.get('event'), JSON.parse(fields.get('data')));
    }
  };
}

function splitField(line) {
  const colon = line.indexOf(': ');
  return [line.slice(0, colon), line.slice(colon + 2)];
}

/**
 * Asks a question and delivers the events of its answer.
 *
 * @throws an Error with the server's message, or the AbortError of the signal.
 */
export async function streamAnswer(request, signal, deliver) {
  const response = await fetch('/api/chat', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...request, stream: true }),
    signal,
  });
  if (!response.ok) throw new ServerError((await response.json()).error);
  let ended = false;
  const read = eventReader((event, data) => {
    if (event === 'error') throw new ServerError(data.error);
    ended ||= event === 'answer-end';
    deliver(event, data);
  });
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    read(decoder.decode(step.value, { stream: true }));
  }
  if (!ended) throw new Error('the stream ended early');
}

/** JSON from the server; rejects with ServerError for an error status. */
export async function fetchJson(path) {
  const response = await fetch(path);
  const body = await response.json();
  if (!response.ok) throw new ServerError(body.error);
  return body;
}

/** An error that the server reported. */
export class ServerError extends Error {
  constructor({ code, message, requestId }) {
    super(`${message} (${requestId})`);
    this.name = 'ServerError';
    this.code = code;
  }
}
