import { EVIDENCE_LEVELS, type EvidenceLevel, fail, invalid, ok, type Refusal, type Result } from '@qd/shared-domain';
import type { LeaderProfile } from './leader-profile';

/** Raises the proof of one specialty. Proof only ever rises here; taking it back is a matter for vetting.
 * @returns the changed profile; INVALID when the leader does not claim the specialty or the level is no step up */
export function raiseEvidence(profile: LeaderProfile, code: string, level: EvidenceLevel): Result<LeaderProfile, Refusal> {
  const claimed = profile.specialties.find((specialty) => specialty.code === code);
  if (!claimed) return fail(invalid('code', 'The leader does not claim this specialty.'));
  if (EVIDENCE_LEVELS.indexOf(level) <= EVIDENCE_LEVELS.indexOf(claimed.evidence)) {
    return fail(invalid('level', `The evidence is ${claimed.evidence} already; only a higher level can be set.`));
  }
  const specialties = profile.specialties.map((specialty) => (specialty === claimed ? { code, evidence: level } : specialty));
  return ok({ ...profile, specialties });
}
