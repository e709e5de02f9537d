import type { Client } from '@urql/core';
import {
  CreateNeedDocument,
  EditNeedDocument,
  failureOf,
  newKey,
  type BriefInput,
  type CreateNeedMutation,
  type EditNeedMutation,
  type NeedPartsFragment,
} from '@qd/web-graphql-client';
import { stateCopy } from '@qd/web-ui';
import { errorKeyOfPath } from './fields-by-step';
import type { ContactRefusal, SaveState } from './save-state';

type Refusals = CreateNeedMutation['createNeed']['errors'] | EditNeedMutation['editNeed']['errors'];

export type Sent =
  | { readonly kind: 'saved'; readonly need: NeedPartsFragment }
  | {
      readonly kind: 'refused';
      readonly state: SaveState;
      readonly fields: Record<string, string>;
      readonly contacts: readonly ContactRefusal[];
    };

const CLOSED = ['FILLED', 'CANCELLED', 'EXPIRED'];
const refused = (state: SaveState): Sent => ({ kind: 'refused', state, fields: {}, contacts: [] });

function sortRefusals(errors: Refusals): Sent {
  const fields: Record<string, string> = {};
  const contacts: ContactRefusal[] = [];
  const general: string[] = [];
  for (const error of errors) {
    if (error.__typename === 'ConflictError' && 'version' in error) {
      return refused({ kind: 'conflict', version: error.version, closed: error.state !== null && CLOSED.includes(error.state) });
    }
    const key = errorKeyOfPath((error.path ?? []).join('.'));
    if (key) fields[key] ??= error.message;
    else general.push(error.message);
    if (key && error.__typename === 'ContactDataError' && 'redacted' in error) contacts.push({ key, redacted: error.redacted });
  }
  const count = Object.keys(fields).length;
  return {
    kind: 'refused',
    state: count > 0 ? { kind: 'invalid', count } : { kind: 'refused', message: general.join(' ') },
    fields,
    contacts,
  };
}

/** Sends the brief as a whole. A retry of the same text carries the same key, so that a lost answer does not make two needs. */
export class DraftSender {
  private last: { readonly text: string; readonly key: string } | null = null;

  constructor(private readonly client: Client) {}

  async send(brief: BriefInput, target: { companyId: string } | { needId: string; version: number }): Promise<Sent> {
    const text = JSON.stringify([brief, target]);
    if (this.last?.text !== text) this.last = { text, key: newKey() };
    const idempotencyKey = this.last.key;
    const { payload, error } =
      'companyId' in target
        ? await this.create({ ...target, brief, idempotencyKey })
        : await this.edit({ ...target, brief, idempotencyKey });
    if (error) {
      const failure = failureOf(error);
      return refused(failure === 'OFFLINE' ? { kind: 'offline' } : { kind: 'refused', message: stateCopy[failure].body });
    }
    // An answered key is used up: the same text may be meant again, after a refusal was dealt with elsewhere.
    this.last = null;
    if (payload?.need && payload.errors.length === 0) return { kind: 'saved', need: payload.need };
    return sortRefusals(payload?.errors ?? []);
  }

  private async create(input: { companyId: string; brief: BriefInput; idempotencyKey: string }) {
    const { data, error } = await this.client
      .mutation(CreateNeedDocument, { input }, { additionalTypenames: ['NeedConnection'] })
      .toPromise();
    return { payload: data?.createNeed, error };
  }

  private async edit(input: { needId: string; version: number; brief: BriefInput; idempotencyKey: string }) {
    const { data, error } = await this.client.mutation(EditNeedDocument, { input }).toPromise();
    return { payload: data?.editNeed, error };
  }
}
