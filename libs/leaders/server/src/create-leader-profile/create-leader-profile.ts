import { Injectable } from '@nestjs/common';
import { missingWeeks, NEW_TRACK, parseProfile, PROFILE_LIMITS, type ProfileRefusal } from '@qd/leaders-domain';
import { alsoActFor, Clock, Commands, type CommandScope, Database, IdSource } from '@qd/platform';
import { type Actor, checkText, epochDayAt, fail, ok, type Refusal, type Result, type UserActor, weekOf } from '@qd/shared-domain';
import { auditContactAttempt } from '../store/contact-audit';
import { type LeaderChanged, profileColumn } from '../store/leader';
import { saveDeclaredWeeks } from '../store/leader-store';
import { recordLeader } from '../store/record-leader';

export interface CreateLeaderProfileInput {
  readonly displayName: unknown;
  /** Untrusted; see `parseProfile`. */
  readonly profile: unknown;
  readonly idempotencyKey?: string | null;
}

const COMMAND = 'create_leader_profile';

/** A signed-in person becomes an applicant. The most days a week wished for are declared for the next 104 weeks. */
@Injectable()
export class CreateLeaderProfile {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async execute(actor: Actor, input: CreateLeaderProfileInput): Promise<Result<LeaderChanged, ProfileRefusal>> {
    if (actor.kind !== 'USER') return fail({ kind: 'FORBIDDEN' });
    const command = { name: COMMAND, idempotencyKey: input.idempotencyKey, input: [input.displayName, input.profile] };
    const result = await this.commands.run<LeaderChanged, ProfileRefusal>(actor, command, (scope) => this.create(scope, actor, input));
    if (!result.ok && result.failure.kind === 'CONTACT_DATA') {
      await auditContactAttempt(this.database, actor, COMMAND, { subjectType: 'user', subjectId: actor.userId }, result.failure.path);
    }
    return result;
  }

  private async create(scope: CommandScope, actor: UserActor, input: CreateLeaderProfileInput) {
    const now = this.clock.now();
    const today = epochDayAt(now);
    const name = checkText(input.displayName, { path: 'displayName', min: 1, max: PROFILE_LIMITS.displayName });
    const profile = parseProfile(input.profile, { displayName: name.ok ? name.value : '', known: null, today, path: 'profile' });
    if (!name.ok) return fail(profile.ok ? name.failure : bothOf(name.failure, profile.failure));
    if (!profile.ok) return fail(profile.failure);
    const leaderId = this.ids.next();
    const created: unknown[] = await scope.manager.query(
      `insert into leaders (id, user_id, display_name, profile, confirmed_day) values ($1, $2, $3, $4, $5)
       on conflict (user_id) do nothing returning id`,
      [leaderId, actor.userId, name.value, profileColumn(profile.value, NEW_TRACK), today],
    );
    if (created.length === 0) return fail<Refusal>({ kind: 'CONFLICT', message: 'You keep a leader profile already; edit that one.' });
    await alsoActFor(scope.manager, { leaderId });
    await saveDeclaredWeeks(scope.manager, leaderId, missingWeeks([], weekOf(today), profile.value.preferences.maxHalfDays));
    await recordLeader(scope, leaderId, 'leader.changed', now);
    await scope.emit({ type: 'leader.applied', subjectId: leaderId });
    return ok({ value: { leaderId, version: 1 }, audit: { subjectType: 'leader' as const, subjectId: leaderId } });
  }
}

/** Errors of the name and of the profile in one answer. */
function bothOf(name: Refusal, profile: ProfileRefusal): ProfileRefusal {
  if (name.kind !== 'INVALID' || (profile.kind !== 'INVALID' && profile.kind !== 'CONTACT_DATA')) return name;
  return { ...profile, errors: [...name.errors, ...profile.errors] };
}
