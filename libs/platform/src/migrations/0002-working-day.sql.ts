import { type Policy, rowLevelSecurity } from './row-level-security';

/* A working day for each role: marks on matches and opportunities, what leaders may read of needs, blocks by name, notifications,
   and cursors over the outbox. Immutable once landed. */

const LEADERS = `
/* The weeks of a leader come and go with commands of that leader only; checking the reference again for each of 104 rows was three
   fifths of the time it takes to write them. */
alter table leader_capacity drop constraint leader_capacity_leader_id_fkey;
/* What a leader asks to be hidden from, as the leader typed it: whether such a company exists is not told. */
create table leader_block_terms (
  leader_id uuid not null references leaders (id),
  term text not null check (length(term) between 2 and 120),
  matching text not null check (length(matching) between 2 and 120),
  created_at timestamptz not null default now(),
  primary key (leader_id, matching)
);
create index leader_block_terms_by_matching on leader_block_terms (matching);
alter table leader_blocks add column by_term boolean not null default false;
`;

const NEEDS = `
/* What leaders may read of a need before both sides agree to meet: no company, no budget. */
create table blind_briefs (
  need_id uuid primary key references needs (id),
  company_id uuid not null,
  brief_version integer not null,
  open boolean not null,
  content jsonb not null,
  updated_at timestamptz not null default now()
);
`;

const MATCHING = `
alter table match_runs
  add column listed integer,
  add column floor_score integer,
  add column floor_leader_id uuid;
/* The company's side of a match; it outlives the run that proposed it. */
create table match_marks (
  need_id uuid not null references needs (id),
  leader_id uuid not null,
  state text not null check (state in ('PROPOSED', 'PINNED', 'DISMISSED')),
  reason text check (reason in ('SKILLS', 'SENIORITY', 'CAPACITY', 'TIMING', 'STYLE', 'CONFLICT', 'ALREADY_KNOWN', 'OTHER')),
  note text check (length(note) between 1 and 500),
  version integer not null default 1,
  marked_by uuid not null,
  marked_at timestamptz not null default clock_timestamp(),
  primary key (need_id, leader_id),
  check ((state = 'DISMISSED') = (reason is not null))
);
/* The leader's side. Passing is never held against anybody. */
create table opportunity_marks (
  need_id uuid not null references needs (id),
  leader_id uuid not null references leaders (id),
  state text not null check (state in ('PROPOSED', 'INTERESTED', 'PASSED')),
  reason text check (reason in ('SCOPE', 'RATE', 'DAYS', 'TIMING', 'INDUSTRY', 'CONFLICT', 'NOT_NOW', 'OTHER')),
  note text check (length(note) between 1 and 500),
  version integer not null default 1,
  marked_at timestamptz not null default clock_timestamp(),
  primary key (need_id, leader_id),
  check ((state = 'PASSED') = (reason is not null))
);
create index opportunity_marks_by_leader on opportunity_marks (leader_id, need_id);
alter table shown_lists alter column run_id drop not null, add column need_ids uuid[], alter column leader_ids drop not null;
/* The market's day: every run and every preview is scored as of it; a nightly job moves it. */
create table market_day (one boolean primary key default true check (one), as_of timestamptz not null);
/* Whether a leader may see a need in the market: a leader a company is hidden from still reads its blind brief, which names nobody. */
create function leader_reads_needs() returns boolean language sql stable security definer set search_path from current as $$
  select exists (select 1 from leaders where id = actor_leader() and standing = 'APPROVED')
$$;
`;

const NEWS = `
create table outbox_cursors (
  name text primary key check (length(name) between 1 and 40),
  position bigint not null default 0
);
create table notifications (
  id uuid primary key,
  user_id uuid not null references users (id),
  kind text not null check (kind ~ '^[A-Z_]{3,40}$'),
  subject_id uuid,
  params jsonb not null default '{}',
  source_event_id uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  read_at timestamptz,
  unique (source_event_id, user_id)
);
create index notifications_by_user on notifications (user_id, id);
create index notifications_unread on notifications (user_id, kind, subject_id) where read_at is null;
create index audit_by_company on audit_log (company_id, seq) where company_id is not null;

/* Leaves a note for users. An unread note of the same kind about the same subject is renewed instead of repeated: its id and time move
   on, so that it comes first again. Returns whom there is something new for. */
create function notify_users(recipients uuid[], ids uuid[], source uuid, what text, subject uuid, details jsonb)
  returns setof uuid language plpgsql security definer set search_path from current as $$
declare renewed uuid[];
begin
  if exists (select 1 from notifications n where n.source_event_id = source) then return; end if;
  with r as (select * from unnest(recipients, ids) as t (user_id, id)), again as (
    update notifications n set id = r.id, created_at = clock_timestamp(), params = details, source_event_id = source
    from r where n.user_id = r.user_id and n.kind = what and n.subject_id is not distinct from subject and n.read_at is null
    returning n.user_id)
  select coalesce(array_agg(user_id), '{}') into renewed from again;
  insert into notifications (id, user_id, kind, subject_id, params, source_event_id)
  select t.id, t.user_id, what, subject, details, source from unnest(recipients, ids) as t (user_id, id)
  where not t.user_id = any (renewed);
  return query select unnest(recipients);
end $$;
create function users_of_company(company uuid) returns setof uuid language sql stable security definer set search_path from current as
  $$ select user_id from company_members where company_id = company order by user_id $$;
create function user_of_leader(leader uuid) returns setof uuid language sql stable security definer set search_path from current as
  $$ select user_id from leaders where id = leader $$;
create function administrators() returns setof uuid language sql stable security definer set search_path from current as
  $$ select id from users where is_admin order by id $$;
revoke execute on function notify_users, users_of_company, user_of_leader, administrators from public;
grant execute on function notify_users, users_of_company, user_of_leader, administrators to qd_worker;
`;

const OWN_NEED = 'exists (select 1 from needs n where n.id = need_id)';
const POLICIES: readonly Policy[] = [
  ['leader_block_terms', 'own', 'qd_app', 'all', 'leader_id = actor_leader() or actor_is_admin()'],
  ['leader_block_terms', 'resolving', 'qd_worker', 'select', 'true'],
  ['blind_briefs', 'own', 'qd_app', 'all', OWN_NEED],
  ['blind_briefs', 'leaders', 'qd_app', 'select', 'open and leader_reads_needs()'],
  ['match_marks', 'own', 'qd_app', 'all', OWN_NEED],
  ['opportunity_marks', 'own', 'qd_app', 'all', 'leader_id = actor_leader()'],
  [
    'opportunity_marks',
    'interest',
    'qd_app',
    'select',
    `state = 'INTERESTED' and ${OWN_NEED} and not leader_hidden_from(leader_id, actor_companies())`,
  ],
  ['notifications', 'own', 'qd_app', 'all', 'user_id = actor_user()'],
  ['notifications', 'notify', 'qd_owner', 'all', 'true'],
];
/* Policies on tables whose security is forced already. */
const MORE_POLICIES = `
create policy notify on company_members for select to qd_owner using (true);
create policy notify on users for select to qd_owner using (true);
create policy company on audit_log for select to qd_app using (company_id = any (actor_companies()));
create policy own_profile on audit_log for select to qd_app using (subject_id = actor_leader());
`;

const GRANTS = `
grant select, insert, delete on leader_block_terms to qd_app;
grant select on leader_block_terms to qd_worker;
grant select, insert, update on blind_briefs, match_marks, opportunity_marks to qd_app;
grant select, update (read_at) on notifications to qd_app;
grant select on market_day to qd_app;
grant select, insert, update on market_day, outbox_cursors to qd_worker;
`;

/** Adds the working day, as `qd_owner`. */
export const UP = [LEADERS, NEEDS, MATCHING, NEWS, rowLevelSecurity(POLICIES), MORE_POLICIES, GRANTS].join('\n');

/** Takes back what {@link UP} added. */
export const DOWN = `
drop policy notify on company_members;
drop policy notify on users;
drop policy company on audit_log;
drop policy own_profile on audit_log;
drop function notify_users, users_of_company, user_of_leader, administrators;
drop index audit_by_company;
drop table notifications, outbox_cursors, market_day, opportunity_marks, match_marks, blind_briefs, leader_block_terms;
drop function leader_reads_needs;
delete from shown_lists where run_id is null or leader_ids is null;
alter table shown_lists alter column run_id set not null, drop column need_ids, alter column leader_ids set not null;
alter table match_runs drop column listed, drop column floor_score, drop column floor_leader_id;
alter table leader_blocks drop column by_term;
alter table leader_capacity add constraint leader_capacity_leader_id_fkey foreign key (leader_id) references leaders (id);
`;
