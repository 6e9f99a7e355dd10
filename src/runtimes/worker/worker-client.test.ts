import { describe, expect, it } from 'vitest';
import { clientOfWorkerRequest } from './worker-client.ts';

const clientAt = (address: string) =>
  clientOfWorkerRequest(new Request('https://cewen.example/', { headers: { 'cf-connecting-ip': address } }));

describe('the client of a request', () => {
  it('is its address', () => {
    expect(clientAt('203.0.113.7')).toBe('203.0.113.7');
    expect(clientAt('203.0.113.7')).not.toBe(clientAt('203.0.113.8'));
  });

  it.each([
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:DB8:0000:0000:ffff:1:2:3', '2001:db8:0:0'],
    ['2001:db8:0:1::', '2001:db8:0:1'],
    ['2001:db8:a:b:c:d:e:f', '2001:db8:a:b'],
    ['2001:db8:1::2:3:4:5', '2001:db8:1:0'],
  ])('is the network of an IPv6 address: %s', (address, network) => {
    expect(clientAt(address)).toBe(network);
  });

  it.each(['127.0.0.1', '::1'])('is not counted on one’s own machine: %s', (address) => {
    expect(clientAt(address)).toBeNull();
  });

  it('is one for all of whom nothing is known', () => {
    expect(clientOfWorkerRequest(new Request('https://cewen.example/'))).toBe('unknown');
  });
});
