import fc from 'fast-check';
import { checkText } from './check-text';

const rule = { path: 'brief.title', min: 1, max: 10 };
const read = (value: unknown, more = {}): string => {
  const result = checkText(value, { ...rule, ...more });
  if (result.ok) return `ok ${result.value}`;
  return result.failure.kind === 'INVALID' ? `${result.failure.errors[0].path}: ${result.failure.errors[0].message}` : result.failure.kind;
};

describe('checkText', () => {
  it.each([
    ['  CTO  ', 'ok CTO'],
    ['👩‍💻👩‍💻👩‍💻', 'ok 👩‍💻👩‍💻👩‍💻'],
    ['e\u0301'.repeat(10), `ok ${'é'.repeat(10)}`],
    ['שלום\u200f', 'ok שלום\u200f'],
    ['<b>x</b>', 'ok <b>x</b>'],
    ['12345678901', 'brief.title: Write at most 10 characters.'],
    ['x'.repeat(1_000_000), 'brief.title: Write at most 10 characters.'],
    ['   ', 'brief.title: Write something here.'],
    ['a\u0000b', 'brief.title: Remove the control characters.'],
    ['a\u009fb', 'brief.title: Remove the control characters.'],
    ['a\ud800b', 'brief.title: Remove the control characters.'],
    ['a\u202eb', 'brief.title: Remove the characters that turn the direction of writing around.'],
    ['a\u2067b', 'brief.title: Remove the characters that turn the direction of writing around.'],
    ['a\nb', 'brief.title: Write this on one line.'],
    [null, 'brief.title: Write a text here.'],
    [7, 'brief.title: Write a text here.'],
  ])('%j → %s', (value, expected) => {
    expect(read(value)).toBe(expected);
  });

  it('keeps line breaks where they are allowed, in one form', () => {
    expect(read('a\r\nb\rc', { multiline: true })).toBe('ok a\nb\nc');
  });

  it('takes what it let through once more, unchanged (5 000 draws, seed 11)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const once = checkText(text, { path: 'x', min: 0, max: 20, multiline: true });
        if (once.ok) expect(checkText(once.value, { path: 'x', min: 0, max: 20, multiline: true })).toEqual(once);
      }),
      { numRuns: 5_000, seed: 11 },
    );
  });
});
