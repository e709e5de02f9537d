import { Injectable } from '@nestjs/common';
import { parseProfile, type ProfileRefusal } from '@qd/leaders-domain';
import { Clock, Commands, type CommandScope, Database } from '@qd/platform';
import { type Actor, epochDayAt, fail, ok, type Result } from '@qd/shared-domain';
import { auditContactAttempt } from '../store/contact-audit';
import { lockOwnVersion } from '../store/guards';
import { type LeaderChanged, profileColumn } from '../store/leader';
import { recordLeader } from '../store/record-leader';

export interface EditLeaderProfileInput {
  readonly leaderId: string;
  readonly version: number;
  /** Untrusted; replaces the profile as a whole. Evidence and everything others have established stay. */
  readonly profile: unknown;
  readonly idempotencyKey?: string | null;
}

const COMMAND = 'edit_leader_profile';

/** A leader rewrites the own profile. */
@Injectable()
export class EditLeaderProfile {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: EditLeaderProfileInput): Promise<Result<LeaderChanged, ProfileRefusal>> {
    const command = { name: COMMAND, idempotencyKey: input.idempotencyKey, input: [input.leaderId, input.version, input.profile] };
    const result = await this.commands.run<LeaderChanged, ProfileRefusal>(actor, command, (scope) => this.edit(scope, actor, input));
    if (!result.ok && result.failure.kind === 'CONTACT_DATA') {
      await auditContactAttempt(this.database, actor, COMMAND, { subjectType: 'leader', subjectId: input.leaderId }, result.failure.path);
    }
    return result;
  }

  private async edit(scope: CommandScope, actor: Actor, { leaderId, version, profile: untrusted }: EditLeaderProfileInput) {
    const now = this.clock.now();
    const own = await lockOwnVersion(scope.manager, actor, leaderId, version);
    if (!own.ok) return own;
    const { displayName, profile: known, track } = own.value;
    const profile = parseProfile(untrusted, { displayName, known, today: epochDayAt(now), path: 'profile' });
    if (!profile.ok) return fail(profile.failure);
    await scope.manager.query('update leaders set profile = $3, version = version + 1, updated_at = now() where id = $1 and version = $2', [
      leaderId,
      version,
      profileColumn(profile.value, track),
    ]);
    await recordLeader(scope, leaderId, 'leader.changed', now);
    return ok({
      value: { leaderId, version: version + 1 },
      audit: { subjectType: 'leader' as const, subjectId: leaderId, detail: { version: version + 1 } },
    });
  }
}
