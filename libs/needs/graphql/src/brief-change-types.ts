import { type Brief, briefDifference, type WordList } from '@qd/needs-domain';
import {
  ARCHETYPE_WORDS,
  DUTY_WORDS,
  ENGAGEMENT_KIND_WORDS,
  EVIDENCE_LEVEL_WORDS,
  GROWTH_PHASE_WORDS,
  HANDS_ON_WORDS,
  LANGUAGE_WORDS,
  MISSION_WORDS,
  OWNERSHIP_LEVEL_WORDS,
  ROLE_WORDS,
  SCOPE_STABILITY_WORDS,
  STAGE_WORDS,
  type Words,
} from '@qd/shared-graphql';
import type { BriefChangeType } from './brief-version.types';

const WORDS: Readonly<Record<WordList, Words<string>>> = {
  ROLE: ROLE_WORDS,
  KIND: ENGAGEMENT_KIND_WORDS,
  OWNERSHIP: OWNERSHIP_LEVEL_WORDS,
  ARCHETYPE: ARCHETYPE_WORDS,
  STAGE: STAGE_WORDS,
  PHASE: GROWTH_PHASE_WORDS,
  EVIDENCE: EVIDENCE_LEVEL_WORDS,
  DUTY: DUTY_WORDS,
  HANDS_ON: HANDS_ON_WORDS,
  LANGUAGE: LANGUAGE_WORDS,
  MISSION: MISSION_WORDS,
  SCOPE_STABILITY: SCOPE_STABILITY_WORDS,
};

/** What has changed from one brief to another, in the words the vocabulary has for its codes. */
export const briefChangeTypes = (before: Brief, after: Brief): BriefChangeType[] =>
  briefDifference(before, after, (list, code) => WORDS[list][code][0]);
