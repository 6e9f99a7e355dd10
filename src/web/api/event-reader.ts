/**
 * Takes server-sent events apart as they arrive.
 *
 * @param deliver - called with the event's name and its parsed data.
 * @returns a function that takes the next piece of the stream, cut anywhere.
 */
export function eventReader(deliver: (event: string, data: unknown) => void): (piece: string) => void {
  let rest = '';
  return (piece) => {
    rest += piece;
    for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
      const fields = new Map(rest.slice(0, end).split('\n').map(splitField));
      rest = rest.slice(end + 2);
      const event = fields.get('event');
      if (event !== undefined) deliver(event, JSON.parse(fields.get('data') ?? 'null'));
    }
  };
}

function splitField(line: string): [string, string] {
  const colon = line.indexOf(': ');
  return [line.slice(0, colon), line.slice(colon + 2)];
}
