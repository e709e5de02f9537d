import type { BlindProfile, ProvenSpecialty } from '@qd/leaders-domain';
import { EVIDENCE_LEVELS, formatIsoWeek, taxonomy } from '@qd/shared-domain';
import type { TaxonomyNodeType } from '@qd/shared-graphql';
import type { BlindProfileType, EvidencedSpecialtyType } from './blind-profile.types';

/** Nodes of codes in their order; a code the taxonomy does not hold is left out. */
export const nodesOf = (codes: readonly string[]): TaxonomyNodeType[] => codes.flatMap((code) => taxonomy.byCode(code) ?? []);

/** Specialties for people: best proven first, equals in the order they were named. */
export const specialtiesOf = (specialties: readonly ProvenSpecialty[]): EvidencedSpecialtyType[] =>
  [...specialties]
    .sort((one, other) => EVIDENCE_LEVELS.indexOf(other.evidence) - EVIDENCE_LEVELS.indexOf(one.evidence))
    .flatMap(({ code, evidence }) => nodesOf([code]).map((node) => ({ node, evidence })));

/** A blind profile as `LeaderReads.blindProfilesByIds` reads it, for GraphQL. */
export function blindProfileType({ nicheCodes, specialties, publications, firstWeek, ...blind }: BlindProfile): BlindProfileType {
  return {
    ...blind,
    niches: nodesOf(nicheCodes),
    specialties: specialtiesOf(specialties),
    publications: publications.map(({ kind, year, specialtyCodes }) => ({ kind, year, specialties: nodesOf(specialtyCodes) })),
    firstWeek: formatIsoWeek(firstWeek),
  };
}
