/** Clients of whom nothing is known are counted as one. */
const unknown = 'unknown';

/** What a Worker sees that runs on one's own machine. Nobody comes to Cloudflare from there. */
const ownMachine = ['127.0.0.1', '::1', 'localhost'];

/**
 * Whose request it is, by the address that Cloudflare saw. Of an IPv6 address only the network counts, its first 64 bits: whoever has one
 * address there has them all.
 *
 * @returns `null` for one's own machine, whose requests are not counted
 */
export function clientOfWorkerRequest(request: Request): string | null {
  const address = request.headers.get('cf-connecting-ip') ?? unknown;
  if (ownMachine.includes(address)) return null;
  return address.includes(':') ? networkOf(address) : address;
}

/** `2001:db8::1` → `2001:db8:0:0`. */
function networkOf(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::');
  const groupsOf = (part: string) => part.split(':').filter((group) => group !== '');
  const [first, last] = [groupsOf(head), groupsOf(tail ?? '')];
  const left = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const groups = [...first, ...Array<string>(left).fill('0'), ...last];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
