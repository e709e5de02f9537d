import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BriefChangeType, MissingFieldType } from '@qd/needs-graphql';

@ObjectType('MarketGain', { description: 'One change of a brief and how many more leaders it would bring, five or more.' })
export class MarketGainType {
  @Field(() => String, {
    description:
      'Kind and amount, so that a client can apply it: FEWER_HALF_DAYS:2, MORE_HALF_DAYS:2, RAISE_BUDGET:10 (percent), LESS_OVERLAP:60 (minutes), START_LATER:14 (days), REQUIRED_TO_NICE:<taxonomy code>.',
  })
  code!: string;

  @Field(() => String, { description: 'For people: "Accept two days instead of three: +9."' })
  sentence!: string;

  @Field(() => Int, { description: 'How many more.' })
  more!: number;
}

@ObjectType('MarketPreview', { description: 'How many would do, in the market as it is now. Counts under five are not told.' })
export class MarketPreviewType {
  @Field(() => Boolean, { description: 'Whether the market could be asked; if not, see `missing`.' })
  scoreable!: boolean;

  @Field(() => [MissingFieldType], { description: 'What has to be said, or put right, before the market can be asked.' })
  missing!: readonly MissingFieldType[];

  @Field(() => Int, { nullable: true, description: 'Leaders through every gate; null for fewer than five.' })
  passing!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of these, how many are a strong match; null for fewer than five, and while the brief says too little to be scored.',
  })
  strong!: number | null;

  @Field(() => String, {
    description: 'For people: "62 vetted leaders pass, 14 are strong. Accept two days instead of three: +9."',
  })
  sentence!: string;

  @Field(() => [MarketGainType], { description: 'What single changes would gain, most first.' })
  gains!: readonly MarketGainType[];
}

@ObjectType('RankMove', { description: 'A leader on the list before and after an edit.' })
export class RankMoveType {
  @Field(() => ID, { description: 'The leader; opens nothing by itself.' })
  leaderId!: string;

  @Field(() => Int, { description: 'Place before.' })
  from!: number;

  @Field(() => Int, { description: 'Place after.' })
  to!: number;

  @Field(() => Int, { description: 'Points before.' })
  scoreBefore!: number;

  @Field(() => Int, { description: 'Points after.' })
  scoreAfter!: number;
}

@ObjectType('BriefEffect', {
  description: 'What an edit would change, found by running the engine for both briefs on the same market. Stores nothing.',
})
export class BriefEffectType {
  @Field(() => Boolean, { description: 'Whether matching can tell: saving it makes a new version and a new run.' })
  supersedes!: boolean;

  @Field(() => [BriefChangeType], { description: 'What the edit changes, field by field; wording that may not be stored is left out.' })
  changes!: BriefChangeType[];

  @Field(() => MarketPreviewType, { description: 'The market for the brief in force; without gains.' })
  before!: MarketPreviewType;

  @Field(() => MarketPreviewType, { description: 'The market for the edited brief.' })
  after!: MarketPreviewType;

  @Field(() => Int, { description: 'Leaders who would come onto the list of 50.' })
  entering!: number;

  @Field(() => [ID], { description: 'Leaders of the current list who would leave it.' })
  leaving!: readonly string[];

  @Field(() => [RankMoveType], { description: 'Leaders of the current list who would stay, in the order of the new one.' })
  moves!: readonly RankMoveType[];
}
