import type { EpochDay, Instant, LeaderId, Standing, UserId } from '@qd/shared-domain';
import { completeProfile, type LeaderProfile, type LeaderTrack } from '@qd/leaders-domain';

/** A leader as the database keeps it. For the leader and for admins: others get the blind profile. */
export interface Leader {
  readonly id: LeaderId;
  readonly userId: UserId;
  readonly standing: Standing;
  readonly standingReason: string | null;
  readonly standingUntil: Instant | null;
  readonly version: number;
  readonly displayName: string;
  readonly profile: LeaderProfile;
  readonly track: LeaderTrack;
  readonly confirmedDay: EpochDay;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** What a command on a leader answers. */
export interface LeaderChanged {
  readonly leaderId: string;
  readonly version: number;
}

interface LeaderRow {
  readonly id: LeaderId;
  readonly user_id: UserId;
  readonly standing: Standing;
  readonly standing_reason: string | null;
  readonly standing_until: Date | null;
  readonly version: number;
  readonly display_name: string;
  readonly profile: LeaderProfile & { readonly track: LeaderTrack };
  readonly confirmed_day: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

export const LEADER_COLUMNS =
  'id, user_id, standing, standing_reason, standing_until, version, display_name, profile, confirmed_day, created_at, updated_at';

/** Maps a row of `leaders`; the `profile` column holds the profile's fields and, beside them, the track. */
export function leaderOf(row: LeaderRow): Leader {
  const { track, ...profile } = row.profile;
  return {
    id: row.id,
    userId: row.user_id,
    standing: row.standing,
    standingReason: row.standing_reason,
    standingUntil: row.standing_until?.getTime() ?? null,
    version: row.version,
    displayName: row.display_name,
    profile: completeProfile(profile),
    track,
    confirmedDay: row.confirmed_day,
    createdAt: row.created_at.getTime(),
    updatedAt: row.updated_at.getTime(),
  };
}

/** The content of the `profile` column. */
export const profileColumn = (profile: LeaderProfile, track: LeaderTrack): string => JSON.stringify({ ...profile, track });
