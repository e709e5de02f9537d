import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LEADER_INTENTS, PUBLICATION_KINDS, type PublicationKind } from '@qd/leaders-domain';
import { enumOf, TaxonomyNodeType } from '@qd/shared-graphql';

export const LeaderIntentEnum = enumOf('LeaderIntent', LEADER_INTENTS, 'Whether a leader wants to be matched now.', {
  LOOKING: ['Looking', 'Wants the next engagement now.'],
  OPEN: ['Open', 'Hears of what fits.'],
  NOT_NOW: ['Not now', 'Is on no new list until this is changed.'],
});

export const PublicationKindEnum = enumOf('PublicationKind', PUBLICATION_KINDS, 'What a leader has made public.', {
  TALK: ['Talk', 'At a conference, a meet-up or in a podcast.'],
  WRITING: ['Writing', 'A book, an article, a post.'],
  OPEN_SOURCE: ['Open source', 'A project others can use and read.'],
  PATENT: ['Patent', 'Granted or pending.'],
});

@ObjectType('BlindPublication', {
  description: 'A talk, a text, a project or a patent as companies see it before the reveal: what leads to nobody.',
})
export class BlindPublicationType {
  @Field(() => PublicationKindEnum, { description: 'What it is.' })
  kind!: PublicationKind;

  @Field(() => Int, { description: 'Year, 1970 or later.' })
  year!: number;

  @Field(() => [TaxonomyNodeType], { description: 'Specialties it shows, at most 10.' })
  specialties!: TaxonomyNodeType[];
}

@ObjectType('Publication', { description: 'A talk, a text, a project or a patent that shows what a leader knows.' })
export class PublicationType extends BlindPublicationType {
  @Field(() => String, { description: 'Its title; nobody else sees it until both sides have agreed to meet.' })
  title!: string;

  @Field(() => String, { description: 'Where: conference, magazine, publisher, office; for the own eyes until the reveal, too.' })
  venue!: string;

  @Field(() => String, { nullable: true, description: 'Web address; nobody else sees it until both sides have agreed to meet.' })
  link!: string | null;
}

@InputType('PublicationInput', { description: 'A talk, a text, a project or a patent.' })
export class PublicationInput {
  @Field(() => PublicationKindEnum, { description: 'What it is.' })
  kind!: PublicationKind;

  @Field(() => String, {
    description: '3 to 160 characters on one line; no name of yours, no contact data; kept private until the reveal.',
  })
  title!: string;

  @Field(() => String, { description: 'Where, 2 to 120 characters on one line; no name of yours, no contact data.' })
  venue!: string;

  @Field(() => Int, { description: '1970 to the current year.' })
  year!: number;

  @Field(() => [String], { nullable: true, description: 'Codes of the specialties it shows, at most 10.' })
  specialtyCodes?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Web address, http or https, at most 500 characters; kept private until the reveal.',
  })
  link?: string | null;
}
