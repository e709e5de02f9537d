import { Injectable } from '@nestjs/common';
import type { CapacityRefusal, ProfileRefusal } from '@qd/leaders-domain';
import { type Leader, type LeaderChanged, LeaderReads } from '@qd/leaders-server';
import { type Actor, formatDate, type LeaderId, type Result } from '@qd/shared-domain';
import { leaderProfileType } from '../profile/leader-profile.mapping';
import { leaderErrors } from './leader.errors';
import type { LeaderPayload, LeaderType } from './leader.types';

/** A leader for GraphQL. */
export function leaderType(leader: Leader): LeaderType {
  const { id, userId, standing, standingReason, standingUntil, version, displayName, profile } = leader;
  const { headline, summary } = profile;
  const confirmedOn = formatDate(leader.confirmedDay);
  return {
    id,
    userId,
    standing,
    standingReason,
    standingUntil,
    version,
    displayName,
    headline,
    summary,
    profile: leaderProfileType(profile),
    confirmedOn,
    appliedAt: leader.createdAt,
  };
}

/** The actor of a request, who in it may just have become a leader: the request's own actor was read before. */
export const actingFor = (actor: Actor, leader: { readonly id: string; readonly userId: string }): Actor =>
  actor.kind === 'USER' && actor.userId === leader.userId ? { ...actor, leaderId: leader.id as LeaderId } : actor;

/** Answers commands on leaders: the leader as it is after the command, or the errors. */
@Injectable()
export class LeaderAnswers {
  constructor(private readonly reads: LeaderReads) {}

  async answer(actor: Actor, result: Result<LeaderChanged, ProfileRefusal | CapacityRefusal>): Promise<LeaderPayload> {
    if (!result.ok) return { leader: null, errors: leaderErrors(result.failure) };
    const leaderId = result.value.leaderId as LeaderId;
    const reader: Actor = actor.kind === 'USER' && actor.leaderId === null && !actor.isAdmin ? { ...actor, leaderId } : actor;
    const leader = await this.reads.leaderById(reader, leaderId);
    return { leader: leader && leaderType(leader), errors: [] };
  }
}
