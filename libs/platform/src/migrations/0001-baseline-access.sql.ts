import { type Policy, rowLevelSecurity } from './row-level-security';

/* Who may touch which row of the first schema. Immutable once landed. */

const OWN_COMPANY = 'company_id = any (actor_companies())';
const POLICIES: readonly Policy[] = [
  ['users', 'own', 'qd_app', 'all', `id = actor_user() or actor_is_admin() or actor_kind() = 'AUTHENTICATION'`],
  [
    'users',
    'colleagues',
    'qd_app',
    'select',
    'exists (select 1 from company_members m where m.user_id = users.id and m.company_id = any (actor_companies()))',
  ],
  ['sessions', 'own', 'qd_app', 'all', `user_id = actor_user() or actor_kind() in ('AUTHENTICATION', 'OPERATOR')`],
  ['companies', 'own', 'qd_app', 'all', 'id = any (actor_companies()) or actor_is_admin()'],
  ['companies', 'blocked_by_me', 'qd_app', 'select', 'exists (select 1 from leader_blocks b where b.company_id = companies.id)'],
  ['companies', 'hidden_check', 'qd_owner', 'select', 'true'],
  ['company_members', 'own', 'qd_app', 'all', `${OWN_COMPANY} or actor_is_admin()`],
  ['company_members', 'mine', 'qd_app', 'select', `user_id = actor_user() or actor_kind() = 'AUTHENTICATION'`],
  ['leaders', 'own', 'qd_app', 'all', `user_id = actor_user() or actor_is_admin() or actor_kind() = 'AUTHENTICATION'`],
  ['leaders', 'hidden_check', 'qd_owner', 'select', 'true'],
  ['leader_capacity', 'own', 'qd_app', 'all', 'leader_id = actor_leader() or actor_is_admin()'],
  ['leader_blocks', 'own', 'qd_app', 'all', 'leader_id = actor_leader() or actor_is_admin()'],
  ['leader_blocks', 'hidden_check', 'qd_owner', 'select', 'true'],
  ['leader_conflicts', 'own', 'qd_app', 'all', 'leader_id = actor_leader() or actor_is_admin()'],
  ['blind_profiles', 'own', 'qd_app', 'all', 'leader_id = actor_leader() or actor_is_admin()'],
  [
    'blind_profiles',
    'matched',
    'qd_app',
    'select',
    `exists (select 1 from matches m join match_runs r on r.id = m.run_id where m.leader_id = blind_profiles.leader_id
       and r.company_id = any (actor_companies())) and not leader_hidden_from(leader_id, actor_companies())`,
  ],
  ['leader_facts', 'own', 'qd_app', 'all', 'leader_id = actor_leader() or actor_is_admin()'],
  ['leader_facts', 'scoring', 'qd_worker', 'all', 'true'],
  ['needs', 'own', 'qd_app', 'all', `${OWN_COMPANY} or actor_is_admin()`],
  ['briefs', 'own', 'qd_app', 'all', 'exists (select 1 from needs n where n.id = need_id)'],
  ['need_facts', 'own', 'qd_app', 'all', 'exists (select 1 from needs n where n.id = need_id)'],
  ['need_facts', 'scoring', 'qd_worker', 'all', 'true'],
  ['match_runs', 'own', 'qd_app', 'select', `${OWN_COMPANY} or actor_is_admin()`],
  ['match_runs', 'scoring', 'qd_worker', 'all', 'true'],
  ['matches', 'own', 'qd_app', 'select', 'exists (select 1 from match_runs r where r.id = run_id)'],
  ['matches', 'scoring', 'qd_worker', 'all', 'true'],
  ['shown_lists', 'own', 'qd_app', 'all', 'viewer_id = actor_user() or actor_is_admin()'],
  ['outbox_events', 'emit', 'qd_app', 'insert', `actor_kind() <> 'NOBODY'`],
  ['outbox_events', 'relay', 'qd_worker', 'all', 'true'],
  ['idempotency_keys', 'own', 'qd_app', 'all', 'actor_id = actor_user() or actor_is_admin()'],
  ['audit_log', 'append', 'qd_app, qd_worker', 'insert', `actor_kind() <> 'NOBODY'`],
  ['audit_log', 'own', 'qd_app', 'select', 'actor_id = actor_user() or actor_is_admin()'],
];

const GRANTS = `
grant select, insert, update on users, sessions, companies, needs, leaders, leader_capacity, blind_profiles, idempotency_keys to qd_app;
grant select, insert, update, delete on briefs, company_members, leader_blocks, leader_conflicts to qd_app;
grant select, insert on leader_facts, need_facts, shown_lists, audit_log, policies, reference_tables to qd_app;
grant insert on outbox_events to qd_app;
grant select on audit_head to qd_app;
grant select on match_runs, matches to qd_app;
grant select on leader_facts, need_facts, outbox_events, policies, reference_tables to qd_worker;
grant update (valid_from, valid_to) on leader_facts, need_facts to qd_worker;
grant update (position, dispatched_at) on outbox_events to qd_worker;
grant insert on outbox_events, audit_log, reference_tables to qd_worker;
grant select, insert, update on match_runs to qd_worker;
grant select, insert on matches to qd_worker;
`;

/** Forces row-level security and grants the run-time roles what they need, and nothing else. */
export const ACCESS = `${rowLevelSecurity(POLICIES)}\n${GRANTS}`;
