import type { NotePartsFragment, NotificationKind } from '@qd/web-graphql-client';
import { inboxCopy } from '@qd/web-ui';

type Note = Pick<NotePartsFragment, 'kind' | 'params'>;

/** A notification as a sentence. A kind this page does not know yet is told in general. */
export function noteWords({ kind, params }: Note): string {
  const say = (inboxCopy.words as Partial<Record<NotificationKind, (params: Readonly<Record<string, string>>) => string>>)[kind];
  return say?.(Object.fromEntries(params.map(({ name, value }) => [name, value]))) ?? inboxCopy.unknown;
}
