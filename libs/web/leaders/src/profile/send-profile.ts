import type { Client } from '@urql/core';
import {
  CreateLeaderProfileDocument,
  EditLeaderProfileDocument,
  failureOf,
  newKey,
  type CreateLeaderProfileMutation,
  type EditLeaderProfileMutation,
  type LeaderProfileInput,
  type LeaderProfilePartsFragment,
} from '@qd/web-graphql-client';
import { stateCopy } from '@qd/web-ui';
import type { ContactHint } from './check-profile';
import { keyOfPath } from './sections';

export type Sent =
  | { readonly kind: 'saved'; readonly leader: LeaderProfilePartsFragment }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'offline' }
  | {
      readonly kind: 'refused';
      readonly errors: Readonly<Record<string, string>>;
      readonly contacts: readonly ContactHint[];
      /** Refusals that belong to no field. */
      readonly message: string;
    };

export type Target = { readonly displayName: string } | { readonly leaderId: string; readonly version: number };

type Refusal =
  CreateLeaderProfileMutation['createLeaderProfile']['errors'][number] | EditLeaderProfileMutation['editLeaderProfile']['errors'][number];

function sortRefusals(refusals: readonly Refusal[]): Sent {
  const errors: Record<string, string> = {};
  const contacts: ContactHint[] = [];
  const general: string[] = [];
  for (const refusal of refusals) {
    if (refusal.__typename === 'ConflictError' && 'version' in refusal && refusal.version !== null) return { kind: 'conflict' };
    const key = keyOfPath((refusal.path ?? []).join('.'));
    if (key) errors[key] ??= refusal.message;
    else general.push(refusal.message);
    if (key && 'redacted' in refusal) contacts.push({ key, redacted: refusal.redacted });
  }
  return { kind: 'refused', errors, contacts, message: general.join(' ') };
}

/** Sends the profile as a whole. A retry of the same text carries the same key, so that a lost answer changes nothing twice. */
export class ProfileSender {
  private last: { readonly text: string; readonly key: string } | null = null;

  constructor(private readonly client: Client) {}

  async send(profile: LeaderProfileInput, target: Target): Promise<Sent> {
    const text = JSON.stringify([profile, target]);
    if (this.last?.text !== text) this.last = { text, key: newKey() };
    const idempotencyKey = this.last.key;
    const { payload, error } = await this.command({ ...target, profile, idempotencyKey });
    if (error) {
      const failure = failureOf(error);
      if (failure === 'OFFLINE') return { kind: 'offline' };
      return { kind: 'refused', errors: {}, contacts: [], message: stateCopy[failure].body };
    }
    // An answered key is used up: the same text may be meant again, after a refusal was dealt with elsewhere.
    this.last = null;
    if (payload?.leader && payload.errors.length === 0) return { kind: 'saved', leader: payload.leader };
    return sortRefusals(payload?.errors ?? []);
  }

  private async command(input: Target & { profile: LeaderProfileInput; idempotencyKey: string }) {
    if ('leaderId' in input) {
      const { data, error } = await this.client.mutation(EditLeaderProfileDocument, { input }).toPromise();
      return { payload: data?.editLeaderProfile, error };
    }
    const { data, error } = await this.client.mutation(CreateLeaderProfileDocument, { input }).toPromise();
    return { payload: data?.createLeaderProfile, error };
  }
}
