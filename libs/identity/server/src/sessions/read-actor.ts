import type { Database } from '@qd/platform';
import { type Instant, system, type UserActor, type UserId } from '@qd/shared-domain';
import type { EntityManager } from 'typeorm';

interface ActorRow {
  user_id: UserId;
  is_admin: boolean;
  leader_id: UserActor['leaderId'];
  memberships: UserActor['memberships'];
}

interface SessionActorRow extends ActorRow {
  expires_at: Date;
  revoked_at: Date | null;
}

/* The leader's id is read here by a name of a higher scope's table: every request needs it for its actor, and identity
 * cannot import leaders. Nothing else of that table is touched. */
const ACTOR = `
  u.id as user_id, u.is_admin, (select l.id from leaders l where l.user_id = u.id) as leader_id,
  (select coalesce(jsonb_agg(jsonb_build_object('companyId', m.company_id, 'role', m.role) order by m.company_id), '[]')
     from company_members m where m.user_id = u.id) as memberships`;

const actorOf = ({ user_id, is_admin, leader_id, memberships }: ActorRow): UserActor => ({
  kind: 'USER',
  userId: user_id,
  isAdmin: is_admin,
  leaderId: leader_id,
  memberships,
});

/** A person as actor, read in one query by whoever may see all accounts; `null` for an unknown id. */
export async function readActor(manager: EntityManager, userId: UserId): Promise<UserActor | null> {
  const [row]: ActorRow[] = await manager.query(`select ${ACTOR} from users u where u.id = $1`, [userId]);
  return row ? actorOf(row) : null;
}

/** The session a token hash belongs to, its person as actor. Whether it still holds is for the domain to say. */
export async function readSession(
  database: Database,
  tokenHash: Buffer,
): Promise<{ actor: UserActor; expiresAt: Instant; revokedAt: Instant | null } | null> {
  const [[row]] = (await database.readAll(system('authentication'), [
    [`select ${ACTOR}, s.expires_at, s.revoked_at from sessions s join users u on u.id = s.user_id where s.token_hash = $1`, [tokenHash]],
  ])) as SessionActorRow[][];
  return row ? { actor: actorOf(row), expiresAt: row.expires_at.getTime(), revokedAt: row.revoked_at?.getTime() ?? null } : null;
}
