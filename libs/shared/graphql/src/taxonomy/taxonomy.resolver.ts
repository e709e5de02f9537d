import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { taxonomy, TAXONOMY_VERSION, type TaxonomyKind } from '@qd/shared-domain';
import { MAX_QUERY_LENGTH, TaxonomySearch } from '@qd/shared-server';
import { GraphQLError } from 'graphql';
import { Access } from '../access/access';
import { firstArg, MAX_FIRST } from '../pages/connection';
import { TaxonomyHitType, TaxonomyKindEnum, TaxonomyNodeType, TaxonomyType } from './taxonomy.types';

const DEFAULT_HITS = 10;
const MAX_CODES = 200;

@Resolver(() => TaxonomyType)
export class TaxonomyResolver {
  constructor(private readonly finder: TaxonomySearch) {}

  @Access('PUBLIC')
  @Query(() => TaxonomyType, { description: 'The catalogue of specialties, niches, industries and technologies.' })
  taxonomy(): TaxonomyType {
    return { version: TAXONOMY_VERSION };
  }

  @ResolveField(() => [TaxonomyHitType], {
    description:
      'Finds nodes as a person types: beginnings, misspellings and other wordings count. Best first; an empty query gives well-known ones.',
  })
  search(
    @Args('query', { type: () => String, description: `As typed; read up to ${MAX_QUERY_LENGTH} characters.` }) query: string,
    @Args('kinds', { type: () => [TaxonomyKindEnum], nullable: true, description: 'Lists to look in; all when left out.' })
    kinds: TaxonomyKind[] | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: DEFAULT_HITS, description: `How many, 1 to ${MAX_FIRST}.` })
    first: number | null,
  ): TaxonomyHitType[] {
    return this.finder
      .search({ query, kinds: kinds ?? [], limit: firstArg(first ?? DEFAULT_HITS) })
      .map(({ node, matchedName }) => ({ node, matchedTerm: matchedName }));
  }

  @ResolveField(() => [TaxonomyNodeType], { description: 'The nodes of these codes, in their order; unknown codes are left out.' })
  nodes(@Args('codes', { type: () => [String], description: `At most ${MAX_CODES}.` }) codes: string[]): TaxonomyNodeType[] {
    if (codes.length > MAX_CODES) {
      throw new GraphQLError(`Ask for at most ${MAX_CODES} codes at once.`, { extensions: { code: 'BAD_USER_INPUT' } });
    }
    return codes.flatMap((code) => taxonomy.byCode(code) ?? []);
  }
}

@Resolver(() => TaxonomyNodeType)
export class TaxonomyNodeResolver {
  @ResolveField(() => TaxonomyNodeType, { nullable: true, description: 'The broader node of the same list; null for a root.' })
  parent(@Parent() node: TaxonomyNodeType): TaxonomyNodeType | null {
    return node.parentOrdinal === null ? null : taxonomy.byOrdinal(node.parentOrdinal);
  }
}
