import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LeaderIntent } from '@qd/leaders-domain';
import type { EngagementKind, EvidenceLevel, HandsOn, Role, Stage } from '@qd/shared-domain';
import { EngagementKindEnum, EvidenceLevelEnum, HandsOnEnum, RoleEnum, StageEnum, TaxonomyNodeType } from '@qd/shared-graphql';
import { BlindPublicationType, LeaderIntentEnum } from '../profile/publication.types';

@ObjectType('EvidencedSpecialty', { description: 'A specialty and the proof there is for it.' })
export class EvidencedSpecialtyType {
  @Field(() => TaxonomyNodeType, { description: 'The specialty.' })
  node!: TaxonomyNodeType;

  @Field(() => EvidenceLevelEnum, { description: 'How well it is proven.' })
  evidence!: EvidenceLevel;
}

/** Make it with {@link blindProfileType}. */
@ObjectType('BlindProfile', {
  description: 'What is visible of a leader before both sides agree to meet: no name, photo, contact, employer, link or rate.',
})
export class BlindProfileType {
  @Field(() => ID, { description: 'The leader; opens nothing by itself.' })
  leaderId!: string;

  @Field(() => String, { description: 'One line.' })
  headline!: string;

  @Field(() => String, { description: 'A few sentences.' })
  summary!: string;

  @Field(() => RoleEnum, { description: 'The main role offered.' })
  primaryRole!: Role;

  @Field(() => [RoleEnum], { description: 'All roles offered.' })
  roles!: readonly Role[];

  @Field(() => [TaxonomyNodeType], { description: 'One or two, the main one first.' })
  niches!: TaxonomyNodeType[];

  @Field(() => [EvidencedSpecialtyType], { description: 'At most 40, best proven first.' })
  specialties!: EvidencedSpecialtyType[];

  @Field(() => [StageEnum], { description: 'Stages the leader knows well.' })
  stages!: readonly Stage[];

  @Field(() => [EngagementKindEnum], { description: 'Kinds of work the leader takes.' })
  kinds!: readonly EngagementKind[];

  @Field(() => [String], { description: 'Working languages, ISO 639-1.' })
  languages!: readonly string[];

  @Field(() => String, { description: 'IANA name.' })
  timeZone!: string;

  @Field(() => HandsOnEnum, { description: 'Appetite for work in the code itself.' })
  handsOn!: HandsOn;

  @Field(() => LeaderIntentEnum, { description: 'Whether the leader wants to be matched now.' })
  intent!: LeaderIntent;

  @Field(() => Int, { nullable: true, description: 'Months an engagement should last at most; null: open.' })
  horizonMonths!: number | null;

  @Field(() => Boolean, { description: 'Whether a full-time position may come of it.' })
  openToFullTime!: boolean;

  @Field(() => [BlindPublicationType], { description: 'Talks, texts, projects and patents, at most 20.' })
  publications!: readonly BlindPublicationType[];

  @Field(() => [Int], {
    nullable: 'items',
    description: 'Half-days free per ISO week from `firstWeek`, 26 entries; null in a blackout week.',
  })
  freeHalfDays!: readonly (number | null)[];

  @Field(() => String, { description: 'ISO week of the first entry, like 2026-W53: the current one.' })
  firstWeek!: string;
}
