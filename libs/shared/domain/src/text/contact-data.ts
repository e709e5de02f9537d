import { type FoldedText, foldText } from './fold-text';
import { findMailAddresses } from './mail-addresses';
import { findPhoneNumbers } from './phone-numbers';
import type { ContactKind, Span } from './spans';
import { findWebAddresses } from './web-addresses';

export type { ContactKind } from './spans';

/** What stands in a redacted copy where contact data was. */
export const REDACTED = '[contact removed]';

export interface ContactFinding {
  /** Which kinds were found, each once, in order of {@link ContactKind}'s names. */
  readonly kinds: readonly ContactKind[];
  /** The text with every finding replaced; nothing is found in it any more. */
  readonly redacted: string;
}

const MAX_PASSES = 4;

/** Looks for contact data in a free text: mail addresses, plain or disguised, phone numbers, links and handles, also in
 * look-alike scripts and with invisible characters between. Errs towards letting ordinary briefs pass. Never throws; linear
 * in the length of the text.
 * @returns `null` when the text is clean
 * @see docs/domain/needs.md#contact-data */
export function findContactData(text: string): ContactFinding | null {
  const kinds = new Set<ContactKind>();
  let rest = text;
  for (let pass = 0; pass <= MAX_PASSES; pass++) {
    const foldedText = foldText(rest);
    const spans = [...findMailAddresses(foldedText.folded), ...findWebAddresses(foldedText), ...findPhoneNumbers(foldedText.folded)];
    if (spans.length === 0) return pass === 0 ? null : { kinds: [...kinds].sort(), redacted: rest };
    const found = outermost(spans.map((span) => inOriginal(foldedText, span)));
    for (const { kind } of found) kinds.add(kind);
    rest = redact(rest, found);
  }
  // What cutting reveals again and again is built to slip through.
  return { kinds: [...kinds].sort(), redacted: REDACTED };
}

function inOriginal(text: FoldedText, { kind, start, end }: Span): Span {
  const [from, to] = text.originalRange(start, end);
  return { kind, start: from, end: to };
}

/** Findings in order of place, without those that lie inside another: the host of a mail address is no link of its own. */
function outermost(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start || other.end - one.end)) {
    if (kept.length === 0 || span.end > kept[kept.length - 1].end) kept.push(span);
  }
  return kept;
}

function redact(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let kept = 0;
  for (const { start, end } of spans) {
    if (start >= kept) parts.push(text.slice(kept, start), REDACTED);
    kept = end;
  }
  parts.push(text.slice(kept));
  return parts.join('');
}
