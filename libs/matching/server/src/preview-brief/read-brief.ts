import { type Brief, type BriefInput, marketFactsOf, missingForMarket, missingForScore, parseBrief } from '@qd/needs-domain';
import { previewBudgetMinor, previewEditedBudgetMinor, seedOf } from '@qd/matching-domain';
import { type FieldError, fail, ok, type Result } from '@qd/shared-domain';
import { sha256Hex } from '../reference-tables/sha256-hex';
import type { AskableBrief } from './market-preview';

/** Matching reads no wording, so no wording stands in the way of a preview, contact data in it included. */
const WORDLESS = { title: null, situation: null, outcomes: null, scopeIn: null, scopeOut: null, cadence: null } satisfies BriefInput;

/** Reads what matching reads of an untrusted brief; what is wrong stands at the name of its field. */
export function readWordless(input: BriefInput): Result<Brief, readonly FieldError[]> {
  const parsed = parseBrief({ ...input, ...WORDLESS }, '');
  if (parsed.ok) return parsed;
  const errors = parsed.failure.kind === 'INVALID' ? parsed.failure.errors : [];
  return fail(errors.map(({ path, message }) => ({ path: path.replace(/^\./, ''), message })));
}

/** Whose brief it is. */
export interface BriefFrame {
  readonly needId: string;
  readonly briefVersion: number;
  readonly companyIds: readonly string[];
  /** The upper end of the budget in force, and its currency; `null` where none is. */
  readonly storedBudget: Brief['dayBudgetMax'];
}

/** Makes a brief ready to ask the market with, or says what it lacks. */
export function askableBrief(brief: Brief, { storedBudget, ...frame }: BriefFrame): Result<AskableBrief, readonly FieldError[]> {
  const missing = missingForMarket(brief);
  if (missing.length > 0) return fail(missing);
  const facts = marketFactsOf(brief, { ...frame, open: true });
  const { dayBudgetMaxMinor: exact } = facts;
  const known = storedBudget?.currency === brief.dayBudgetMax?.currency ? (storedBudget?.amountMinor ?? null) : null;
  const dayBudgetMaxMinor = known === null ? previewBudgetMinor(exact) : previewEditedBudgetMinor(exact, known);
  return ok({
    facts: { ...facts, dayBudgetMaxMinor, dayBudgetMinMinor: Math.min(facts.dayBudgetMinMinor, dayBudgetMaxMinor) },
    seed: seedOf(frame.needId, frame.briefVersion, sha256Hex),
    scored: missingForScore(brief).length === 0,
  });
}
