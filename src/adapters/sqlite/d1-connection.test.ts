import type { D1Database } from '@cloudflare/workers-types';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type D1Binding, numbered } from './d1-connection.ts';

describe('a statement for D1', () => {
  it('has a number for each name, one for all its places', () => {
    expect(numbered({ sql: 'select :b, :a, :b', args: { a: 1, b: null } })).toEqual({
      sql: 'select ?1, ?2, ?1',
      values: [null, 1],
    });
  });

  it('keeps its texts, whatever is in them', () => {
    const sql = "select ':a', 'it''s :a', answer ->> '$.answer' where id = ?1";
    expect(numbered({ sql: sql.replace('?1', ':a'), args: { a: 'x' } })).toEqual({ sql, values: ['x'] });
  });

  it('takes no name for the beginning of another', () => {
    const args = { id: 'a', idea: 'b' };
    expect(numbered({ sql: ':id :idea', args })).toEqual({ sql: '?1 ?2', values: ['a', 'b'] });
  });

  it('has a value for each of them', () => {
    expect(() => numbered({ sql: 'select :a' })).toThrow('The parameter :a has no value.');
  });
});

it('Cloudflare’s D1Database is what the connection takes', () => {
  expectTypeOf<D1Database>().toExtend<D1Binding>();
});
