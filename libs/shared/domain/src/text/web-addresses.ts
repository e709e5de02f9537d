import { PRODUCT_NAMES, TOP_LEVEL_DOMAINS, WORD_ENDINGS } from './top-level-domains';
import type { FoldedText } from './fold-text';
import type { Span } from './spans';

const WITH_SCHEME = /(?<![a-z])(?:https?|ftp|mailto|tel|sms|skype|callto|tg|whatsapp)(?::\/\/|:(?=[\w+]))[^\s<>"']*/g;
const WITH_WWW = /(?<![\w.-])www[\s.]{1,3}[\p{L}\p{N}][^\s<>"']*/gu;
const HOST = /(?<![\p{L}\p{N}_.-])[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/gu;
/* `example dot com`, `example (dot) com`, `example[.]com`, `example . com` */
const BRACKETED_DOT = /[([{<] ?(?:\.|dot|punkt|punto|ponto|point|kropka|tecka) ?[)\]}>]/g;
const SPOKEN_DOT = / (?:dot|punkt|punto|ponto) ([a-z]{2,12})(?![\p{L}\p{N}])/gu;
const LONELY_DOT = / \. ?(com|org)(?![\p{L}\p{N}])/gu;
const WORD_CHARACTER = /[\p{L}\p{N}_.-]/u;
const LONGEST_LABEL = 63;

/** Finds web addresses in a folded text: with a scheme or `www.`, bare hosts under a known ending, and spelled dots. */
export function findWebAddresses(text: FoldedText): Span[] {
  const { folded } = text;
  const spans: Span[] = [];
  const add = (start: number, end: number): void => {
    spans.push({ kind: 'LINK', start, end });
  };
  for (const { 0: match, index } of folded.matchAll(WITH_SCHEME)) add(index, index + match.length);
  for (const { 0: match, index } of folded.matchAll(WITH_WWW)) add(index, index + match.length);
  for (const { 0: host, index } of folded.matchAll(HOST)) {
    const path = /^(?::\d{2,5})?\/[^\s<>"')]*/.exec(folded.slice(index + host.length, index + host.length + 500))?.[0] ?? '';
    if (isAddress(host.replace(/[.-]+$/, ''), path, text, index)) add(index, index + host.length + path.length);
  }
  for (const { 0: dot, index } of folded.matchAll(BRACKETED_DOT)) {
    const end = wordEnd(folded, index + dot.length);
    const start = wordStart(folded, index);
    if (start < index && end > index + dot.length) add(start, end);
  }
  for (const { 0: match, 1: ending, index } of folded.matchAll(SPOKEN_DOT)) {
    // "dot net" is how people write .NET, and word endings follow the word "dot" in ordinary sentences.
    if (TOP_LEVEL_DOMAINS.has(ending) && ending !== 'net' && !WORD_ENDINGS.has(ending)) addWithName(index, match.length);
  }
  for (const { 0: match, index } of folded.matchAll(LONELY_DOT)) addWithName(index, match.length);
  return spans;

  function addWithName(index: number, length: number): void {
    const start = wordStart(folded, index);
    if (start < index) add(start, index + length);
  }
}

function isAddress(host: string, path: string, text: FoldedText, index: number): boolean {
  const labels = host.split('.');
  const ending = labels[labels.length - 1];
  if (labels.length < 2 || !TOP_LEVEL_DOMAINS.has(ending)) return false;
  const named = labels[labels.length - 2];
  if (path.length > 1) return true;
  if (text.folded[index - 1] !== '@' && PRODUCT_NAMES.has(labels.slice(-2).join('.'))) return false;
  if (!/\p{L}/u.test(labels.join('')) || /^\d+$/.test(named)) return false;
  // "e.g.", "z.B.", "U.S.": one letter is an abbreviation.
  if (named.length < 2) return false;
  if (!WORD_ENDINGS.has(ending)) return true;
  const [start, end] = text.originalRange(index + host.length - ending.length, index + host.length);
  return text.original.slice(start, end) === text.original.slice(start, end).toLowerCase();
}

/** Start of the word that ends at `end`, blanks between left out; `end` when there is none. */
export function wordStart(folded: string, end: number): number {
  let stop = end;
  while (stop > 0 && end - stop < 3 && folded[stop - 1] === ' ') stop--;
  let start = stop;
  while (start > 0 && stop - start < LONGEST_LABEL && WORD_CHARACTER.test(folded[start - 1])) start--;
  return start === stop ? end : start;
}

/** End of the word that begins at `start`, blanks between left out; `start` when there is none. */
export function wordEnd(folded: string, start: number): number {
  let begin = start;
  while (begin < folded.length && begin - start < 3 && folded[begin] === ' ') begin++;
  let end = begin;
  while (end < folded.length && end - begin < LONGEST_LABEL && WORD_CHARACTER.test(folded[end])) end++;
  return end === begin ? start : end;
}
