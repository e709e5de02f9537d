import { LEADERS_DOWN, LEADERS_UP } from './0002-working-day-leaders.sql';
import { READING_DOWN, READING_UP } from './0002-working-day-reading.sql';
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
  brief_version integer not null,
  open boolean not null,
  content jsonb not null,
  updated_at timestamptz not null default now()
);
insert into blind_briefs (need_id, brief_version, open, content)
select n.id, n.brief_version, n.state in ('OPEN', 'INTRODUCING'), b.content - 'dayBudgetMin' - 'dayBudgetMax'
from needs n join briefs b on b.need_id = n.id and b.version = n.brief_version where n.published_at is not null;
`;

const MATCHING = `
alter table match_runs
  add column listed integer,
  add column floor_score integer,
  add column floor_leader_id uuid,
  add column settled boolean not null default false,
  add column advised boolean not null default false;
update match_runs r set listed = l.listed, floor_score = l.score, floor_leader_id = l.leader_id, advised = true
from (select distinct on (run_id) run_id, rank as listed, score, leader_id from matches order by run_id, rank desc) l where l.run_id = r.id;
update match_runs set listed = 0 where state = 'COMPLETED' and listed is null;
/* Lists nobody has yet checked for leaders who changed while they were made, and lists whose counterfactuals are still to come. */
create index match_runs_unsettled on match_runs (need_id) where state = 'COMPLETED' and not settled;
create index match_runs_under_way on match_runs (need_id) where state in ('QUEUED', 'RUNNING');
create index match_runs_unadvised on match_runs (completed_at) where state = 'COMPLETED' and not advised;
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
insert into market_day (as_of) values (clock_timestamp());
/* Whether a leader may see a need in the market: a leader a company is hidden from still reads its blind brief, which names nobody. */
create function leader_reads_needs() returns boolean language sql stable security definer set search_path from current as $$
  select exists (select 1 from leaders where id = actor_leader() and standing = 'APPROVED')
$$;
`;

const COUNTING = `
alter table leaders add column primary_role text generated always as (profile ->> 'primaryRole') stored;
create index leaders_by_role on leaders (standing, primary_role);
create index match_runs_by_state on match_runs (state, id);
/* Row-level security asks about every row it shows: these count from indexes alone, and for administrators only. */
create function market_leaders() returns table (standing text, primary_role text, leaders bigint)
  language sql stable security definer set search_path from current as $$
  select standing, primary_role, count(*) from leaders where actor_is_admin() group by standing, primary_role
$$;
/* Runs since an id, which is a time: UUIDv7. The durations are those of the latest thousand. */
create function market_runs(since uuid) returns table (runs bigint, failed bigint, median_ms double precision, slowest_ms double precision)
  language sql stable security definer set search_path from current as $$
  select (select count(*) from match_runs where id >= since and actor_is_admin()),
    (select count(*) from match_runs where state = 'FAILED' and id >= since and actor_is_admin()),
    percentile_cont(0.5) within group (order by ms), max(ms)
  from (
    select extract(epoch from completed_at - started_at) * 1000 as ms from match_runs
    where id >= since and result_hash is not null and actor_is_admin() order by id desc limit 1000
  ) latest
$$;
`;

const NEWS = `
create table outbox_cursors (
  name text primary key check (length(name) between 1 and 40),
  position bigint not null default 0
);
/* What is there when followers come is no news to them. */
insert into outbox_cursors (name, position) select name, coalesce((select max(position) from outbox_events), 0)
from unnest(array['reaction', 'news']) as t (name);
create table notifications (
  id uuid primary key,
  user_id uuid not null references users (id),
  kind text not null check (kind ~ '^[A-Z_]{3,40}$'),
  subject_id uuid,
  params jsonb not null default '{}',
  source_event_id uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  read_at timestamptz,
  unique (source_event_id, user_id, kind)
);
create index notifications_by_user on notifications (user_id, id);
create index notifications_unread on notifications (user_id, kind, subject_id) where read_at is null;
create index audit_by_company on audit_log (company_id, seq) where company_id is not null;

/* Leaves notes. An unread note of the same kind about the same subject makes way for the newer one, so that the newest comes first
   and nobody is told twice; of new opportunities there is one at most, whatever it is about, of interested leaders one each. The caller
   gives one note a user, kind and subject. Returns whom there is something new for. */
create function leave_notes(ids uuid[], users uuid[], kinds text[], subjects uuid[], details jsonb[], sources uuid[])
  returns setof uuid language plpgsql security definer set search_path from current as $$
begin
  delete from notifications n using unnest(users, kinds, subjects, details) as given (user_id, kind, subject_id, params)
  where n.user_id = given.user_id and n.kind = given.kind and n.read_at is null
    and (n.subject_id is not distinct from given.subject_id or n.kind = 'NEW_OPPORTUNITY')
    and n.params ->> 'leaderId' is not distinct from given.params ->> 'leaderId';
  return query
    insert into notifications (id, user_id, kind, subject_id, params, source_event_id)
    select * from unnest(ids, users, kinds, subjects, details, sources)
    on conflict (source_event_id, user_id, kind) do nothing returning user_id;
end $$;
/* Who hears what concerns companies and leaders. */
create function recipients_of(companies uuid[], leader_ids uuid[]) returns table (subject_id uuid, user_id uuid)
  language sql stable security definer set search_path from current as $$
  select company_id, m.user_id from company_members m where company_id = any (companies)
  union all select id, l.user_id from leaders l where id = any (leader_ids)
$$;
create function administrators() returns setof uuid language sql stable security definer set search_path from current as
  $$ select id from users where is_admin order by id $$;
revoke execute on function leave_notes, recipients_of, administrators from public;
grant execute on function leave_notes, recipients_of, administrators to qd_worker;

/* What notes and acts call their subjects: as much as the asking actor may read, else nothing. */
create function need_title(need uuid) returns text language sql stable as $$
  select coalesce(
    (select b.content ->> 'title' from needs n join briefs b on b.need_id = n.id and b.version = n.brief_version where n.id = need),
    (select content ->> 'title' from blind_briefs where need_id = need))
$$;
create function need_company(need uuid) returns uuid language sql stable as $$ select company_id from needs where id = need $$;
create function leader_headline(leader uuid) returns text language sql stable as
  $$ select content ->> 'headline' from blind_profiles where leader_id = leader $$;
`;

const OWN_NEED = 'exists (select 1 from needs n where n.id = need_id)';
const POLICIES: readonly Policy[] = [
  ['leader_block_terms', 'own', 'qd_app', 'all', 'leader_id = actor_leader() or actor_is_admin()'],
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
create policy counting on match_runs for select to qd_owner using (true);
create policy admin on outbox_events for select to qd_app using (actor_is_admin());
create policy company on audit_log for select to qd_app using (company_id = any (actor_companies()));
create policy own_profile on audit_log for select to qd_app using (subject_id = actor_leader());
`;

const GRANTS = `
grant select, insert, delete on leader_block_terms to qd_app;
grant select, insert, update on blind_briefs, match_marks, opportunity_marks to qd_app;
grant select, update (read_at) on notifications to qd_app;
grant select on outbox_events to qd_app;
grant update (counterfactual) on matches to qd_worker;
grant select on market_day to qd_app;
grant select, update on market_day to qd_worker;
grant select, insert, update on outbox_cursors to qd_worker;
`;

/* Forced security hides these rows from their owner too: what a migration carries over would be nothing, without a word. */
const CARRIED = ['needs', 'briefs', 'outbox_events', 'match_runs', 'matches', 'shown_lists'];
const force = (how: 'force' | 'no force'): string => CARRIED.map((table) => `alter table ${table} ${how} row level security;`).join('\n');

/** Adds the working day, as `qd_owner`. */
export const UP = [
  force('no force'),
  LEADERS,
  NEEDS,
  MATCHING,
  COUNTING,
  NEWS,
  rowLevelSecurity(POLICIES),
  MORE_POLICIES,
  GRANTS,
  LEADERS_UP,
  READING_UP,
  force('force'),
].join('\n');

/** Takes back what {@link UP} added. */
export const DOWN = `
${force('no force')}
${READING_DOWN}
${LEADERS_DOWN}
drop policy notify on company_members;
drop policy notify on users;
drop policy counting on match_runs;
drop policy admin on outbox_events;
revoke select on outbox_events from qd_app;
drop policy company on audit_log;
drop policy own_profile on audit_log;
drop function leave_notes, recipients_of, administrators, need_title, need_company, leader_headline, market_leaders, market_runs;
drop index audit_by_company, match_runs_under_way, match_runs_by_state;
drop table notifications, outbox_cursors, market_day, opportunity_marks, match_marks, blind_briefs, leader_block_terms;
drop function leader_reads_needs;
delete from shown_lists where run_id is null or leader_ids is null;
alter table shown_lists alter column run_id set not null, drop column need_ids, alter column leader_ids set not null;
alter table match_runs drop column listed, drop column floor_score, drop column floor_leader_id, drop column settled, drop column advised;
alter table leader_blocks drop column by_term;
alter table leaders drop column primary_role;
alter table leader_capacity add constraint leader_capacity_leader_id_fkey foreign key (leader_id) references leaders (id);
${force('force')}
`;
