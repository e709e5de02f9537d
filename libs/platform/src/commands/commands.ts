import { createHash } from 'node:crypto';
import { type Actor, fail, ok, type Refusal, type Result } from '@qd/shared-domain';
import type { EntityManager } from 'typeorm';
import { appendAudit, type AuditEntry } from '../audit/audit';
import type { IdSource } from '../clock/clock';
import { actorKind, type Database, sendAlong } from '../database/database';
import { emitEvent, type OutboxEvent } from '../outbox/outbox';

/** The act as the caller asked for it. */
export interface Command {
  /** `publish_need`; goes into the audit row and guards the idempotency key against another command's reuse. */
  readonly name: string;
  /** 8 to 100 characters chosen by the caller; the same key never changes anything twice. */
  readonly idempotencyKey?: string | null;
  /** What is compared when a key comes again; JSON only, no secrets. */
  readonly input: unknown;
}

/** What a command hands back to be kept in the same transaction. */
export interface Outcome<T> {
  /** JSON only (ids, versions): it is what a retried command answers. */
  readonly value: T;
  readonly audit: AuditEntry;
}

/** The transaction a command works in. */
export interface CommandScope {
  readonly manager: EntityManager;
  /** Emits an outbox event; resolves to its id, under which facts are recorded. */
  emit(event: OutboxEvent): Promise<string>;
}

/** Thrown inside the transaction to roll back an expected refusal; never leaves {@link Commands.run}. */
class Refused<F> extends Error {
  constructor(readonly failure: F) {
    super('refused');
  }
}

/** Runs commands: one transaction with its actor, its outcome, its outbox events, its audit row and its idempotency key. */
export class Commands {
  constructor(
    private readonly database: Database,
    private readonly ids: IdSource,
  ) {}

  /** Runs `work` once. A refusal rolls everything back; a repeated key answers with the first outcome. */
  async run<T, F>(
    actor: Actor,
    command: Command,
    work: (scope: CommandScope) => Promise<Result<Outcome<T>, F>>,
  ): Promise<Result<T, F | Refusal>> {
    const keyed = keyOf(actor, command);
    if (!keyed.ok) return keyed;
    try {
      const value = await this.database.transaction(actor, async (manager) => {
        if (keyed.value) {
          const earlier = await claimKey<T>(manager, keyed.value, command);
          if (earlier) return earlier.value;
        }
        const result = await work({ manager, emit: (event) => emitEvent(manager, this.ids, event) });
        if (!result.ok) throw new Refused(result.failure);
        if (keyed.value) await keepResponse(manager, keyed.value, result.value.value);
        await appendAudit(manager, actor, command.name, result.value.audit);
        return result.value.value;
      });
      return ok(value);
    } catch (error) {
      if (error instanceof Refused) return fail(error.failure as F | Refusal);
      throw error;
    }
  }
}

interface Key {
  readonly actorId: string;
  readonly key: string;
  readonly requestHash: string;
}

function keyOf(actor: Actor, command: Command): Result<Key | null, Refusal> {
  const key = command.idempotencyKey;
  if (key === undefined || key === null) return ok(null);
  if (key.length < 8 || key.length > 100) {
    return fail({ kind: 'INVALID', errors: [{ path: 'idempotencyKey', message: 'An idempotency key has 8 to 100 characters.' }] });
  }
  if (actor.kind !== 'USER') throw new Error(`${actorKind(actor)} cannot hold an idempotency key`);
  const requestHash = createHash('sha256')
    .update(JSON.stringify([command.name, command.input]))
    .digest('hex');
  return ok({ actorId: actor.userId, key, requestHash });
}

/** Takes the key for this transaction, waiting for one that holds it; resolves to the earlier answer if there is one. */
async function claimKey<T>(manager: EntityManager, key: Key, command: Command): Promise<{ value: T } | null> {
  const taken: unknown[] = await manager.query(
    `insert into idempotency_keys (actor_id, key, command, request_hash) values ($1, $2, $3, $4)
     on conflict (actor_id, key) do nothing returning key`,
    [key.actorId, key.key, command.name, key.requestHash],
  );
  if (taken.length > 0) return null;
  const [row]: { request_hash: string; response: { value: T } }[] = await manager.query(
    'select request_hash, response from idempotency_keys where actor_id = $1 and key = $2',
    [key.actorId, key.key],
  );
  if (row.request_hash !== key.requestHash) {
    throw new Refused<Refusal>({ kind: 'CONFLICT', message: 'This idempotency key was used for another request; choose a new one.' });
  }
  return row.response;
}

async function keepResponse<T>(manager: EntityManager, key: Key, value: T): Promise<void> {
  const values = [key.actorId, key.key, JSON.stringify({ value })];
  await sendAlong(manager, ['update idempotency_keys set response = $3 where actor_id = $1 and key = $2', values]);
}
