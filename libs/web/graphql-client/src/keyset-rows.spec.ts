import { mergeFresh, type KeysetRows } from './keyset-rows';

const list = (letters: string, cursor: string | null, hasMore = cursor !== null): KeysetRows<string> => ({
  rows: [...letters],
  cursor,
  hasMore,
});
const merged = (known: KeysetRows<string>, fresh: KeysetRows<string>) => {
  const { rows, cursor, hasMore } = mergeFresh(known, fresh, (row) => row);
  return { rows: rows.join(''), cursor, hasMore };
};

describe('the beginning of a list, read again', () => {
  it('puts new rows first and keeps the rest and its cursor', () => {
    expect(merged(list('abcdef', 'f'), list('xab', 'b'))).toEqual({ rows: 'xabcdef', cursor: 'f', hasMore: true });
  });

  it('drops rows of the beginning that are gone', () => {
    expect(merged(list('abcdef', 'f'), list('acd', 'd'))).toEqual({ rows: 'acdef', cursor: 'f', hasMore: true });
  });

  it('does not show a row twice that has moved up', () => {
    expect(merged(list('abcdef', 'f'), list('eab', 'b'))).toEqual({ rows: 'eabcdf', cursor: 'f', hasMore: true });
  });

  it('starts over where old and new no longer meet', () => {
    expect(merged(list('abcdef', 'f'), list('xyz', 'z'))).toEqual({ rows: 'xyz', cursor: 'z', hasMore: true });
  });

  it('takes a short list as it is', () => {
    expect(merged(list('abc', 'c'), list('a', null))).toEqual({ rows: 'a', cursor: null, hasMore: false });
    expect(merged(list('abc', 'c'), list('', null))).toEqual({ rows: '', cursor: null, hasMore: false });
  });

  it('takes the first page of a list of which nothing more was read', () => {
    expect(merged(list('abc', 'c'), list('abc', 'c'))).toEqual({ rows: 'abc', cursor: 'c', hasMore: true });
  });
});
