/** Clients of whom nothing is known are counted as one. */
const unknown = 'unknown';

/**
 * Whose request it is, by the address that Cloudflare saw. Of an IPv6 address only the network counts, its first 64 bits: whoever has one
 * address there has them all.
 */
export function clientOfWorkerRequest(request: Request): string {
  const address = request.headers.get('cf-connecting-ip') ?? unknown;
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
