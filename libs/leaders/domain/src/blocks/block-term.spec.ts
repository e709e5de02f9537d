import fc from 'fast-check';
import { readBlockTerm } from './block-term';

const domainOf = (input: unknown): string | null | undefined => {
  const read = readBlockTerm(input);
  return read.ok ? read.value.domain : undefined;
};

describe('reading whom a leader hides from', () => {
  it.each([
    ['northwind.example', 'northwind.example'],
    ['  WWW.Northwind.Example ', 'northwind.example'],
    ['https://www.northwind.example/jobs?id=1#top', 'northwind.example'],
    ['http://shop.eu.northwind.example:8080', 'northwind.example'],
    ['jane.doe@mail.northwind.example', 'northwind.example'],
    ['mailto://jane@northwind.example', 'northwind.example'],
    ['www.northwind.co.uk', 'northwind.co.uk'],
    ['northwind.com.au', 'northwind.com.au'],
    ['co.uk', 'co.uk'],
    ['bücher.example', 'bücher.example'],
    ['Booking.com', 'booking.com'],
  ])('takes %j for the domain %j', (input, domain) => {
    expect(domainOf(input)).toBe(domain);
  });

  it.each([
    'Northwind',
    'Northwind Traders GmbH & Co. KG',
    'S.A.',
    'Acme 2.0',
    'Dr. Oetker',
    '株式会社',
    'http://',
    '10.0.0.1',
    'a..example',
  ])('takes %j for a name', (input) => {
    expect(readBlockTerm(input)).toEqual({ ok: true, value: { term: input, domain: null } });
  });

  it.each([
    [''],
    ['x'],
    ['x'.repeat(121)],
    ['two\nlines'],
    [null],
    [7],
    ['turned\u202e'],
    ['gmail.com'],
    ['jane@googlemail.com'],
    ['https://www.gmx.de'],
  ])('refuses %j', (input) => {
    expect(readBlockTerm(input)).toMatchObject({ ok: false, failure: { kind: 'INVALID', errors: [{ path: 'term' }] } });
  });

  it('reads a domain the same however it is dressed, and never throws (2 000 draws, seed 41)', () => {
    const dressed = fc.tuple(
      fc.constantFrom('', 'https://', 'HTTP://'),
      fc.constantFrom('', 'www.', 'a.b.'),
      fc.constantFrom('', '/', '/x?y', ':443'),
    );
    fc.assert(
      fc.property(fc.domain(), dressed, fc.anything(), ([...domain], [scheme, sub, path], junk) => {
        const host = domain.join('');
        const plain = domainOf(host);
        if (plain && host.length < 100) expect(domainOf(`${scheme}${sub}${host}${path}`)).toBe(plain);
        readBlockTerm(junk);
      }),
      { numRuns: 2_000, seed: 41 },
    );
  });

  it.each(['a', 'a.', '.', '-', 'a-', '@', 'a@', '/'])('does work that grows with the length only: %j many times', (piece) => {
    const began = performance.now();
    readBlockTerm(piece.repeat(120 / piece.length));
    readBlockTerm(piece.repeat(100_000));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
