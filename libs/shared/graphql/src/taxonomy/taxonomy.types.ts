import { Field, ObjectType } from '@nestjs/graphql';
import { TAXONOMY_KINDS, type TaxonomyKind } from '@qd/shared-domain';
import { enumOf } from '../vocabulary/enums';

export const TaxonomyKindEnum = enumOf('TaxonomyKind', TAXONOMY_KINDS, 'The four lists of the taxonomy.', {
  SPECIALTY: ['Specialty', 'Something a leader can do, with evidence; hierarchical.'],
  NICHE: ['Niche', 'A focus a leader claims, two at most.'],
  INDUSTRY: ['Industry', 'The business a company is in; hierarchical.'],
  TECHNOLOGY: ['Technology', 'A tool, language or service of the stack.'],
});

/** A node as resolvers return it: hand over the `TaxonomyNode` of the shared domain as it is. */
@ObjectType('TaxonomyNode', { description: 'One entry of the taxonomy.' })
export class TaxonomyNodeType {
  @Field(() => String, { description: 'Stable name: kind, dot, kebab-case, like `specialty.kubernetes`.' })
  code!: string;

  @Field(() => TaxonomyKindEnum, { description: 'The list it stands in.' })
  kind!: TaxonomyKind;

  @Field(() => String, { description: 'What people read; unique within the kind.' })
  label!: string;

  @Field(() => String, { description: 'One sentence in plain words.' })
  description!: string;

  @Field(() => [String], { description: 'Other wordings, abbreviations and common misspellings.' })
  synonyms!: readonly string[];

  /** For the field `parent`; no field itself. */
  parentOrdinal!: number | null;
}

@ObjectType('TaxonomyHit', { description: 'A node found by a search.' })
export class TaxonomyHitType {
  @Field(() => TaxonomyNodeType, { description: 'The node found.' })
  node!: TaxonomyNodeType;

  @Field(() => String, { description: 'The label or synonym that led to it.' })
  matchedTerm!: string;
}

@ObjectType('Taxonomy', { description: 'Specialties, niches, industries and technologies: one versioned catalogue.' })
export class TaxonomyType {
  @Field(() => String, { description: 'Part of every match run.' })
  version!: string;
}
