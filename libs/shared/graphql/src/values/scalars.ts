import { parseDate } from '@qd/shared-domain';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const bad = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

const textOf = (node: ValueNode, name: string): string => {
  if (node.kind !== Kind.STRING) throw bad(`${name} is written as a string.`);
  return node.value;
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

function readInstant(value: unknown): number {
  const epochMs =
    typeof value === 'string' && INSTANT.test(value) && parseDate(value.slice(0, 10)) !== null ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(epochMs)) throw bad('DateTime is an instant with an offset, like 2026-05-01T09:30:00Z.');
  return epochMs;
}

/** An instant. Inputs arrive as `Instant` (epoch milliseconds); outputs may be a `Date` or epoch milliseconds. */
export const DateTimeScalar = new GraphQLScalarType<number, string>({
  name: 'DateTime',
  description: 'An instant as ISO 8601 with its offset; written in UTC: 2026-05-01T09:30:00.000Z.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize: (value) => {
    const date = value instanceof Date ? value : new Date(typeof value === 'number' ? value : Number.NaN);
    if (Number.isNaN(date.getTime())) throw new TypeError('DateTime serializes a Date or epoch milliseconds');
    return date.toISOString();
  },
  parseValue: readInstant,
  parseLiteral: (node) => readInstant(textOf(node, 'DateTime')),
});

function readDay(value: unknown): string {
  if (typeof value !== 'string' || parseDate(value) === null) throw bad('Date is a day of the calendar as YYYY-MM-DD, like 2026-05-01.');
  return value;
}

/** A calendar day as a validated `YYYY-MM-DD` string, in and out; `parseDate` of the shared domain makes it an epoch day. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'YYYY-MM-DD',
  serialize: (value) => {
    if (typeof value !== 'string' || parseDate(value) === null) throw new TypeError('Date serializes a YYYY-MM-DD string');
    return value;
  },
  parseValue: readDay,
  parseLiteral: (node) => readDay(textOf(node, 'Date')),
});
