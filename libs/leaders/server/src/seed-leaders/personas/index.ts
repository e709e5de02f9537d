import { CHANGE_PERSONAS } from './change';
import { DATA_AND_AI_PERSONAS } from './data-and-ai';
import { EARLY_STAGE_PERSONAS } from './early-stage';
import { INFRASTRUCTURE_PERSONAS } from './infrastructure';
import { type Persona } from './persona';
import { TRUST_PERSONAS } from './trust';

export type { Persona };

/** Everybody one meets in the generated market. Order matters: a persona added at the end leaves the draws of the others alone
 * only in so far as shares allow, so a change here is a new market. */
export const PERSONAS: readonly Persona[] = [
  ...INFRASTRUCTURE_PERSONAS,
  ...EARLY_STAGE_PERSONAS,
  ...DATA_AND_AI_PERSONAS,
  ...TRUST_PERSONAS,
  ...CHANGE_PERSONAS,
];
