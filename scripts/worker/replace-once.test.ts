import { describe, expect, it } from 'vitest';
import { replaceOnce } from './replace-once.ts';

describe('replaceOnce', () => {
  it('replaces the one place, as it is written', () => {
    expect(replaceOnce('a.js', 'x = f(1);', 'f(1)', "'$&'")).toBe("x = '$&';");
  });

  it.each([
    ['x = g(1);', 0],
    ['f(1) + f(1)', 2],
  ])('refuses %s and says what it looked for', (text, found) => {
    expect(() => replaceOnce('a.js', text, 'f(1)', '0')).toThrow(
      `The Worker's build looked for exactly one "f(1)" in a.js and found ${found}.`,
    );
  });
});
