import { type BlockTerm, readBlockTerm } from '@qd/leaders-domain';
import { fail, invalid, ok, type Refusal, type Result } from '@qd/shared-domain';
import type { EntityManager } from 'typeorm';

/** A term, and the form it is stored and compared in. */
export interface MatchingTerm extends BlockTerm {
  readonly matching: string;
}

const LONGEST_MATCHING = 120;

/** Reads a term as it is compared. Names are folded by the database, which folds the names of companies by the same function. */
export async function readMatchingTerm(manager: EntityManager, input: unknown): Promise<Result<MatchingTerm, Refusal>> {
  const read = readBlockTerm(input);
  if (!read.ok) return read;
  const { term, domain } = read.value;
  if (domain !== null) return ok({ term, domain, matching: domain });
  const [{ matching }]: { matching: string }[] = await manager.query('select matching_name($1) as matching', [term]);
  if (matching.length < 2 || matching.length > LONGEST_MATCHING)
    return fail(invalid('term', 'Write the name of the company with at least two letters beside its legal form, or its domain.'));
  return ok({ term, domain, matching });
}

/** Makes the leader's blocks by term be those the terms mean now. Tells nothing of what it finds. */
export async function resolveBlockTerms(manager: EntityManager, leaderId: string): Promise<void> {
  await manager.query('select resolve_block_terms($1)', [leaderId]);
}
