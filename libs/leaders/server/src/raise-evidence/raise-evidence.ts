import { Injectable } from '@nestjs/common';
import { raiseEvidence } from '@qd/leaders-domain';
import { Clock, Commands, type CommandScope } from '@qd/platform';
import { type Actor, type EvidenceLevel, ok, type Refusal, type Result } from '@qd/shared-domain';
import { readReason } from '../change-standing/change-standing';
import { lockForAdmin } from '../store/guards';
import { type LeaderChanged, profileColumn } from '../store/leader';
import { recordLeader } from '../store/record-leader';

export interface RaiseEvidenceInput {
  readonly leaderId: string;
  readonly version: number;
  /** Taxonomy code of a specialty the leader claims. */
  readonly code: string;
  readonly level: EvidenceLevel;
  /** What proves it: a reference taken, a case verified. */
  readonly reason: string;
  readonly idempotencyKey?: string | null;
}

/** An admin records proof of a specialty. */
@Injectable()
export class RaiseEvidence {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, input: RaiseEvidenceInput): Promise<Result<LeaderChanged, Refusal>> {
    const { idempotencyKey, ...asked } = input;
    return this.commands.run<LeaderChanged, Refusal>(actor, { name: 'raise_evidence', idempotencyKey, input: asked }, (scope) =>
      this.raise(scope, actor, input),
    );
  }

  private async raise(scope: CommandScope, actor: Actor, { leaderId, version, code, level, reason: given }: RaiseEvidenceInput) {
    const reason = readReason(given);
    if (!reason.ok) return reason;
    const locked = await lockForAdmin(scope.manager, actor, leaderId, version);
    if (!locked.ok) return locked;
    const profile = raiseEvidence(locked.value.profile, code, level);
    if (!profile.ok) return profile;
    await scope.manager.query('update leaders set profile = $3, version = version + 1, updated_at = now() where id = $1 and version = $2', [
      leaderId,
      version,
      profileColumn(profile.value, locked.value.track),
    ]);
    await recordLeader(scope, leaderId, 'leader.changed', this.clock.now());
    await scope.emit({ type: 'leader.evidence_raised', subjectId: leaderId, payload: { code, level } });
    const audit = { subjectType: 'leader' as const, subjectId: leaderId, reason: reason.value, detail: { code, level } };
    return ok({ value: { leaderId, version: version + 1 }, audit });
  }
}
