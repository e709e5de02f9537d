import { registerEnumType } from '@nestjs/graphql';
import {
  ARCHETYPES,
  DUTIES,
  ENGAGEMENT_KINDS,
  EVIDENCE_LEVELS,
  GROWTH_PHASES,
  HANDS_ON_LEVELS,
  MISSIONS,
  OWNERSHIP_LEVELS,
  ROLES,
  SCOPE_STABILITIES,
  STAGES,
  STANDINGS,
} from '@qd/shared-domain';
import {
  ARCHETYPE_WORDS,
  DUTY_WORDS,
  ENGAGEMENT_KIND_WORDS,
  EVIDENCE_LEVEL_WORDS,
  GROWTH_PHASE_WORDS,
  HANDS_ON_WORDS,
  MISSION_WORDS,
  OWNERSHIP_LEVEL_WORDS,
  ROLE_WORDS,
  SCOPE_STABILITY_WORDS,
  STAGE_WORDS,
  STANDING_WORDS,
  type Words,
} from './catalogue';

/** Registers a closed list as a GraphQL enum.
 * @returns the object to name in `@Field(() => …)`; fields keep the list's own TypeScript type */
export function enumOf<const Code extends string>(
  name: string,
  codes: readonly Code[],
  description: string,
  words?: Words<Code>,
): { readonly [C in Code]: C } {
  const values = Object.fromEntries(codes.map((code) => [code, code])) as { [C in Code]: C };
  const valuesMap = words && Object.fromEntries(codes.map((code) => [code, { description: words[code][1] }]));
  registerEnumType(values, { name, description, valuesMap: valuesMap as Partial<Record<Code, { description: string }>> | undefined });
  return values;
}

export const RoleEnum = enumOf('Role', ROLES, 'The executive role a company needs and a leader fills.', ROLE_WORDS);
export const EngagementKindEnum = enumOf('EngagementKind', ENGAGEMENT_KINDS, 'The kind of work together.', ENGAGEMENT_KIND_WORDS);
export const OwnershipLevelEnum = enumOf('OwnershipLevel', OWNERSHIP_LEVELS, 'Who decides and answers.', OWNERSHIP_LEVEL_WORDS);
export const StageEnum = enumOf('Stage', STAGES, 'How far a company is.', STAGE_WORDS);
export const GrowthPhaseEnum = enumOf('GrowthPhase', GROWTH_PHASES, 'What a company is going through.', GROWTH_PHASE_WORDS);
export const ArchetypeEnum = enumOf('Archetype', ARCHETYPES, 'The typical situation a need grows out of.', ARCHETYPE_WORDS);
export const DutyEnum = enumOf('Duty', DUTIES, 'A duty of the role.', DUTY_WORDS);
export const EvidenceLevelEnum = enumOf('EvidenceLevel', EVIDENCE_LEVELS, 'How well a specialty is proven; rising.', EVIDENCE_LEVEL_WORDS);
export const MissionEnum = enumOf('Mission', MISSIONS, 'A cause a company serves and a leader cares for.', MISSION_WORDS);
export const StandingEnum = enumOf('Standing', STANDINGS, "A leader's right to be matched.", STANDING_WORDS);
export const ScopeStabilityEnum = enumOf(
  'ScopeStability',
  SCOPE_STABILITIES,
  'How settled the scope of a need is; rising.',
  SCOPE_STABILITY_WORDS,
);
export const HandsOnEnum = enumOf('HandsOn', HANDS_ON_LEVELS, 'How much work in the code itself is wanted; rising.', HANDS_ON_WORDS);
