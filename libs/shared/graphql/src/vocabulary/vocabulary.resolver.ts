import { Query, Resolver } from '@nestjs/graphql';
import {
  ARCHETYPES,
  CURRENCIES,
  DUTIES,
  ENGAGEMENT_KINDS,
  EVIDENCE_LEVELS,
  GROWTH_PHASES,
  HANDS_ON_LEVELS,
  LANGUAGES,
  MISSIONS,
  OWNERSHIP_LEVELS,
  ROLES,
  SCOPE_STABILITIES,
  STAGES,
  STANDINGS,
  TIME_ZONES,
  TRAITS,
} from '@qd/shared-domain';
import { Access } from '../access/access';
import * as words from './catalogue';
import { type TermType, VocabularyType } from './vocabulary.types';

const terms = <Code extends string>(codes: readonly Code[], of: words.Words<Code>): TermType[] =>
  codes.map((code) => ({ code, label: of[code][0], description: of[code][1] }));

const VOCABULARY: VocabularyType = {
  roles: terms(ROLES, words.ROLE_WORDS),
  engagementKinds: terms(ENGAGEMENT_KINDS, words.ENGAGEMENT_KIND_WORDS),
  ownershipLevels: terms(OWNERSHIP_LEVELS, words.OWNERSHIP_LEVEL_WORDS),
  stages: terms(STAGES, words.STAGE_WORDS),
  growthPhases: terms(GROWTH_PHASES, words.GROWTH_PHASE_WORDS),
  archetypes: terms(ARCHETYPES, words.ARCHETYPE_WORDS),
  duties: terms(DUTIES, words.DUTY_WORDS),
  evidenceLevels: terms(EVIDENCE_LEVELS, words.EVIDENCE_LEVEL_WORDS),
  missions: terms(MISSIONS, words.MISSION_WORDS),
  languages: terms(LANGUAGES, words.LANGUAGE_WORDS),
  scopeStabilities: terms(SCOPE_STABILITIES, words.SCOPE_STABILITY_WORDS),
  handsOnLevels: terms(HANDS_ON_LEVELS, words.HANDS_ON_WORDS),
  standings: terms(STANDINGS, words.STANDING_WORDS),
  traits: terms(TRAITS, words.TRAIT_WORDS),
  currencies: CURRENCIES,
  timeZones: TIME_ZONES,
};

@Resolver(() => VocabularyType)
export class VocabularyResolver {
  @Access('PUBLIC')
  @Query(() => VocabularyType, { description: 'The closed lists, with labels for forms.' })
  vocabulary(): VocabularyType {
    return VOCABULARY;
  }
}
