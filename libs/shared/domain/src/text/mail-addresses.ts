import type { Span } from './spans';
import { TOP_LEVEL_DOMAINS } from './top-level-domains';
import { wordEnd, wordStart } from './web-addresses';

/* Words for the sign in brackets are never ordinary text; bare ones are, so that they need a spelled or known ending after. */
const AT_WORDS = 'at|ät|arroba|arobase|chiocciola|klammeraffe|malpa|małpa|zavinac|zavináč|snabel-a|snabela|собака|coбaкa|@';
const BRACKETED_AT = new RegExp(`[([{<|*] ?(?:${AT_WORDS}) ?[)\\]}>|*]`, 'gu');
const BARE_STRONG_AT = /(?<![\p{L}\p{N}])(?:arroba|arobase|klammeraffe|chiocciola)(?![\p{L}\p{N}])/gu;
const BARE_AT = /(?<![\p{L}\p{N}])(?:at|ät|małpa|malpa|coбaкa|собака|@)(?![\p{L}\p{N}])/gu;
const SIGN = /@/g;
const MAIL_HOUSES = /^ ?(?:gmail|googlemail|hotmail|protonmail|icloud)(?![\p{L}\p{N}])/u;
const DOT_AND_LABEL =
  /^(?:\.| ?[([{<] ?(?:\.|dot|punkt|punto|ponto|point|kropka) ?[)\]}>] ?| (?:dot|punkt|punto|ponto|point|kropka) | \. )([\p{L}\p{N}_-]{1,63})/u;
const HANDLE = /^[a-z][\w.]{2,29}/;
const NETWORK =
  /(?<![\p{L}\p{N}])(?:skype|telegram|threema|wechat|snapchat|instagram|insta|linkedin|discord|twitter|facebook|mastodon|bluesky)(?: (?:id|handle|user|username|name|profile))? ?[:=] ?([\p{L}\p{N}_.-]{3,40}) ?(?=$|[\n,;)\]|]|\.\s|\.$)/gmu;

/** Finds mail addresses, plain or disguised ("me (at) example dot com"), and handles of social networks in a folded text. */
export function findMailAddresses(folded: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: at, index } of folded.matchAll(BRACKETED_AT)) {
    const [start, end] = [wordStart(folded, index), wordEnd(folded, index + at.length)];
    if (start < index && end > index + at.length) spans.push({ kind: 'EMAIL', start, end: hostEnd(folded, end).end });
  }
  for (const { 0: at, index } of folded.matchAll(BARE_STRONG_AT)) {
    const [start, end] = [wordStart(folded, index), wordEnd(folded, index + at.length)];
    if (start < index && end > index + at.length) spans.push({ kind: 'EMAIL', start, end: hostEnd(folded, end).end });
  }
  for (const { 0: at, index } of folded.matchAll(BARE_AT)) {
    const span = spacedAddress(folded, index, at.length);
    if (span) spans.push(span);
  }
  for (const { index } of folded.matchAll(SIGN)) {
    const span = plainAddress(folded, index) ?? handle(folded, index);
    if (span) spans.push(span);
  }
  for (const { 0: match, index } of folded.matchAll(NETWORK)) spans.push({ kind: 'HANDLE', start: index, end: index + match.length });
  return spans;
}

/** `me at example dot com`: needs an ending that makes it an address, or a house that only offers mail. */
function spacedAddress(folded: string, index: number, length: number): Span | null {
  const start = wordStart(folded, index);
  const end = wordEnd(folded, index + length);
  if (start === index || end === index + length) return null;
  if (MAIL_HOUSES.test(folded.slice(index + length, index + length + 20))) return { kind: 'EMAIL', start, end };
  const host = hostEnd(folded, end);
  return TOP_LEVEL_DOMAINS.has(host.ending) ? { kind: 'EMAIL', start, end: host.end } : null;
}

/** `me@example.com`, also `me@localhost`: a word on both sides is enough. */
function plainAddress(folded: string, index: number): Span | null {
  if (index === 0 || !/[\p{L}\p{N}._%+'-]/u.test(folded[index - 1])) return null;
  let start = index;
  while (start > 0 && index - start < 64 && /[\p{L}\p{N}._%+'-]/u.test(folded[start - 1])) start--;
  const end = wordEnd(folded, index + 1);
  return end > index + 1 && folded[index + 1] !== ' ' ? { kind: 'EMAIL', start, end } : null;
}

/** `@name`, but no npm scope (`@nestjs/core`) and no decorator (`@Injectable()`). */
function handle(folded: string, index: number): Span | null {
  if (index > 0 && /[\p{L}\p{N}_]/u.test(folded[index - 1])) return null;
  const name = HANDLE.exec(folded.slice(index + 1, index + 31))?.[0];
  if (!name || /[/(-]/.test(folded[index + 1 + name.length] ?? '')) return null;
  return { kind: 'HANDLE', start: index, end: index + 1 + name.length };
}

/** Follows `dot com` and the like from the end of a host's first label; tells the last label. */
function hostEnd(folded: string, from: number): { end: number; ending: string } {
  const label = /([\p{L}\p{N}_-]+)$/u.exec(folded.slice(Math.max(0, from - 63), from))?.[1] ?? '';
  let [end, ending] = [from, folded.slice(Math.max(0, from - 64), from).includes(`.${label}`) ? label : ''];
  for (let labels = 0; labels < 8; labels++) {
    const next = DOT_AND_LABEL.exec(folded.slice(end, end + 90));
    if (!next) break;
    end += next[0].length;
    ending = next[1];
  }
  return { end, ending };
}
