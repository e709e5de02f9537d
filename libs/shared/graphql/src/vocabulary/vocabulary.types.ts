import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('Term', { description: 'One choice of a closed list.' })
export class TermType {
  @Field(() => String, { description: 'What inputs and facts use.' })
  code!: string;

  @Field(() => String, { description: 'What people read.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'One sentence more; for a language its own name.' })
  description!: string | null;
}

@ObjectType('Vocabulary', { description: 'The closed lists, each in its order, with words for people.' })
export class VocabularyType {
  @Field(() => [TermType], { description: 'Codes of the enum Role.' })
  roles!: TermType[];

  @Field(() => [TermType], { description: 'Codes of the enum EngagementKind.' })
  engagementKinds!: TermType[];

  @Field(() => [TermType], { description: 'Codes of the enum OwnershipLevel, from most to least.' })
  ownershipLevels!: TermType[];

  @Field(() => [TermType], { description: 'Codes of the enum Stage, from early to late.' })
  stages!: TermType[];

  @Field(() => [TermType], { description: 'Codes of the enum GrowthPhase.' })
  growthPhases!: TermType[];

  @Field(() => [TermType], { description: 'Codes of the enum Archetype.' })
  archetypes!: TermType[];

  @Field(() => [TermType], { description: 'Codes of the enum Duty.' })
  duties!: TermType[];

  @Field(() => [TermType], { description: 'Codes of the enum EvidenceLevel, rising.' })
  evidenceLevels!: TermType[];

  @Field(() => [TermType], { description: 'Codes of the enum Mission.' })
  missions!: TermType[];

  @Field(() => [TermType], { description: 'ISO 639-1 codes of the working languages.' })
  languages!: TermType[];

  @Field(() => [TermType], { description: 'Codes of the enum ScopeStability, rising.' })
  scopeStabilities!: TermType[];

  @Field(() => [TermType], { description: 'Codes of the enum HandsOn, rising.' })
  handsOnLevels!: TermType[];

  @Field(() => [TermType], { description: 'Codes of the enum Standing.' })
  standings!: TermType[];

  @Field(() => [TermType], { description: 'The five traits of vetting.' })
  traits!: TermType[];

  @Field(() => [String], { description: 'ISO 4217 codes of the currencies on offer.' })
  currencies!: readonly string[];

  @Field(() => [String], { description: 'IANA names of the time zones on offer.' })
  timeZones!: readonly string[];
}
