import { GraphQLError } from 'graphql';
import type { z } from 'zod';

const MAX_CURSOR_LENGTH = 1_000;

/** Writes the order keys of a list's last row as an opaque cursor. The last key is the row's id. */
export const encodeCursor = (keys: readonly (string | number | null)[]): string => Buffer.from(JSON.stringify(keys)).toString('base64url');

/** Reads a cursor that {@link encodeCursor} wrote.
 * @param cursor untrusted; nothing means the first page
 * @param keys   shape of the order keys: `z.tuple([z.iso.datetime(), z.uuid()])`
 * @returns the keys, `null` for the first page
 * @throws GraphQLError BAD_USER_INPUT when it is not one of this list's cursors */
export function decodeCursor<T>(cursor: string | null | undefined, keys: z.ZodType<T>): T | null {
  if (cursor === null || cursor === undefined) return null;
  const parsed = cursor.length <= MAX_CURSOR_LENGTH ? keys.safeParse(jsonOf(cursor)) : null;
  if (!parsed?.success) {
    throw new GraphQLError('This cursor does not belong to this list; begin again without one.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return parsed.data;
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
