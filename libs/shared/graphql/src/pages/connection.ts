import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';

const DEFAULT_FIRST = 20;
export const MAX_FIRST = 50;

@ObjectType('PageInfo', { description: 'Where a page ends.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether there are nodes after this page.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge; pass it as `after`. Null on an empty page.' })
  endCursor!: string | null;
}

/** The arguments of every list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_FIRST,
    description: `How many nodes, 1 to ${MAX_FIRST}; more is cut to ${MAX_FIRST}.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last node already known.' })
  after?: string | null;
}

/** How many nodes a page has: 20 by default, capped at 50.
 * @throws GraphQLError BAD_USER_INPUT below 1 */
export function firstArg(first: number | null | undefined): number {
  const wanted = first ?? DEFAULT_FIRST;
  if (wanted < 1) throw new GraphQLError('`first` begins at 1.', { extensions: { code: 'BAD_USER_INPUT' } });
  return Math.min(wanted, MAX_FIRST);
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

export interface Connection<T> {
  edges: Edge<T>[];
  pageInfo: PageInfoType;
}

export interface CountedConnection<T> extends Connection<T> {
  totalCount: number;
}

/** Makes the types `<name>Connection` and `<name>Edge` over a node type. Call it once per name:
 * `export const NeedConnectionType = connectionOf(NeedType, 'Need')`. */
export function connectionOf<T>(nodeType: Type<T>, name: string): Type<Connection<T>> {
  const edgeType = edgeOf(nodeType, name);

  @ObjectType(`${name}Connection`, { description: `A page of ${name} nodes.` })
  class PlainConnection implements Connection<T> {
    @Field(() => [edgeType], { description: 'In the order of the list.' })
    edges!: Edge<T>[];

    @Field(() => PageInfoType, { description: 'Where the page ends.' })
    pageInfo!: PageInfoType;
  }
  return PlainConnection;
}

/** Like {@link connectionOf}, with `totalCount: Int!`; only for lists whose length may be told. */
export function countedConnectionOf<T>(nodeType: Type<T>, name: string): Type<CountedConnection<T>> {
  const edgeType = edgeOf(nodeType, name);

  @ObjectType(`${name}Connection`, { description: `A page of ${name} nodes, and how many there are in all.` })
  class WithTotal implements CountedConnection<T> {
    @Field(() => [edgeType], { description: 'In the order of the list.' })
    edges!: Edge<T>[];

    @Field(() => PageInfoType, { description: 'Where the page ends.' })
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: 'Nodes in the whole list.' })
    totalCount!: number;
  }
  return WithTotal;
}

function edgeOf<T>(nodeType: Type<T>, name: string): Type<Edge<T>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a page.` })
  class NodeEdge implements Edge<T> {
    @Field(() => String, { description: 'Opaque; pass it as `after` to go on behind this node.' })
    cursor!: string;

    @Field(() => nodeType, { description: 'The node itself.' })
    node!: T;
  }
  return NodeEdge;
}

/** Builds a page from rows read with `limit first + 1`.
 * @param rows     up to `first + 1` rows in list order
 * @param first    page size, from {@link firstArg}
 * @param cursorOf cursor of a row, from `encodeCursor` */
export function pageOf<T>(rows: readonly T[], first: number, cursorOf: (row: T) => string): Connection<T> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(node), node }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}
