import { ACCESS } from './0001-baseline-access.sql';
import { GUARDS } from './0001-baseline-guards.sql';

/* The first schema. Immutable once landed: change it with a new migration (expand → backfill → contract). */

const PLATFORM = `
create function actor_kind() returns text language sql stable parallel safe as
  $$ select coalesce(nullif(current_setting('qd.kind', true), ''), 'NOBODY') $$;
create function actor_user() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('qd.user', true), '')::uuid $$;
create function actor_leader() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('qd.leader', true), '')::uuid $$;
create function actor_companies() returns uuid[] language sql stable parallel safe as
  $$ select coalesce(nullif(current_setting('qd.companies', true), ''), '{}')::uuid[] $$;
create function actor_is_admin() returns boolean language sql stable parallel safe as
  $$ select coalesce(nullif(current_setting('qd.admin', true), ''), 'false')::boolean or actor_kind() = 'OPERATOR' $$;

create table outbox_events (
  id uuid primary key,
  position bigint unique check (position > 0),
  type text not null check (type ~ '^[a-z_]+\\.[a-z_]+$'),
  subject_id uuid not null,
  payload jsonb not null default '{}',
  created_at timestamptz not null default clock_timestamp(),
  dispatched_at timestamptz
);
create index outbox_unstamped on outbox_events (created_at, id) where position is null;
create index outbox_undispatched on outbox_events (position) where dispatched_at is null;
create function outbox_notify() returns trigger language plpgsql as
  $$ begin perform pg_notify('qd_outbox', ''); return null; end $$;
create trigger outbox_wakes_relay after insert on outbox_events for each statement execute function outbox_notify();

create table idempotency_keys (
  actor_id uuid not null,
  key text not null check (length(key) between 8 and 100),
  command text not null,
  request_hash text not null,
  response jsonb,
  created_at timestamptz not null default now(),
  primary key (actor_id, key)
);

create table audit_head (one boolean primary key default true check (one), seq bigint not null, hash bytea not null);
insert into audit_head (seq, hash) values (0, sha256('quarterdeck'));
create table audit_log (
  seq bigint primary key,
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  command text not null,
  subject_type text not null,
  subject_id uuid not null,
  company_id uuid,
  reason text,
  detail jsonb not null default '{}',
  prev_hash bytea not null,
  hash bytea not null
);
create index audit_by_subject on audit_log (subject_id, seq);
create index audit_by_actor on audit_log (actor_id, seq);

create function audit_body(entry audit_log) returns text language sql stable as $$
  select concat_ws('|', entry.seq::text, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), entry.actor_kind,
    coalesce(entry.actor_id::text, '-'), entry.command, entry.subject_type, entry.subject_id::text, coalesce(entry.company_id::text, '-'),
    coalesce(entry.reason, '-'), entry.detail::text)
$$;
/* Chains a row to the one before. Holds the head's lock until the transaction ends, so that order of hash is order of commit. */
create function audit_chain() returns trigger language plpgsql security definer set search_path from current as $$
declare head audit_head;
begin
  select * into head from audit_head where one for update;
  new.seq := head.seq + 1;
  new.at := clock_timestamp();
  new.prev_hash := head.hash;
  new.hash := sha256(head.hash || convert_to(audit_body(new), 'UTF8'));
  update audit_head set seq = new.seq, hash = new.hash where one;
  return new;
end $$;
create trigger audit_is_chained before insert on audit_log for each row execute function audit_chain();
`;

const IDENTITY = `
create table users (
  id uuid primary key,
  email text not null check (length(email) between 3 and 254),
  password_hash text not null,
  display_name text not null check (length(display_name) between 1 and 120),
  is_admin boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
create unique index users_by_email on users (lower(email));
create table sessions (
  id uuid primary key,
  token_hash bytea not null unique,
  user_id uuid not null references users (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index sessions_by_user on sessions (user_id);
create table companies (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  stage text,
  time_zone text not null,
  country_code text check (country_code ~ '^[A-Z]{2}$'),
  parent_id uuid references companies (id),
  verified_domain boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
create index companies_by_parent on companies (parent_id);
create table company_members (
  company_id uuid not null references companies (id),
  user_id uuid not null references users (id),
  role text not null check (role in ('OWNER', 'MEMBER', 'VIEWER')),
  created_at timestamptz not null default now(),
  primary key (company_id, user_id)
);
create index company_members_by_user on company_members (user_id);
`;

const LEADERS = `
create table leaders (
  id uuid primary key,
  user_id uuid not null unique references users (id),
  standing text not null default 'APPLICANT' check (standing in ('APPLICANT', 'APPROVED', 'SUSPENDED', 'EXPIRED')),
  standing_reason text,
  standing_until timestamptz,
  version integer not null default 1,
  display_name text not null check (length(display_name) between 1 and 120),
  profile jsonb not null check (jsonb_array_length(profile -> 'nicheCodes') between 1 and 2),
  confirmed_day integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index leaders_by_standing on leaders (standing, id);
create table leader_capacity (
  leader_id uuid not null references leaders (id),
  week integer not null,
  declared smallint not null check (declared between 0 and 14),
  committed smallint not null default 0 check (committed >= 0),
  hard_held smallint not null default 0 check (hard_held >= 0),
  soft_held smallint not null default 0 check (soft_held >= 0),
  blackout boolean not null default false,
  primary key (leader_id, week),
  constraint capacity_never_oversold check (committed + hard_held <= declared)
);
create table leader_blocks (
  leader_id uuid not null references leaders (id),
  company_id uuid not null references companies (id),
  created_at timestamptz not null default now(),
  primary key (leader_id, company_id)
);
create table leader_conflicts (
  leader_id uuid not null references leaders (id),
  company_id uuid not null references companies (id),
  created_at timestamptz not null default now(),
  primary key (leader_id, company_id)
);
create table blind_profiles (
  leader_id uuid primary key references leaders (id),
  content jsonb not null,
  updated_at timestamptz not null default now()
);
create table leader_facts (
  event_id uuid primary key,
  leader_id uuid not null,
  facts bytea not null,
  valid_from bigint,
  valid_to bigint,
  check (valid_to > valid_from)
);
create index leader_facts_by_leader on leader_facts (leader_id, valid_from);
create index leader_facts_by_position on leader_facts (valid_from);
`;

const NEEDS = `
create table needs (
  id uuid primary key,
  company_id uuid not null references companies (id),
  state text not null default 'DRAFT'
    check (state in ('DRAFT', 'REVIEW', 'OPEN', 'INTRODUCING', 'FILLED', 'ON_HOLD', 'CANCELLED', 'EXPIRED')),
  version integer not null default 1,
  brief_version integer not null default 1,
  close_reason text,
  created_by uuid,
  published_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index needs_by_company on needs (company_id, id);
create index needs_by_state on needs (state, id);
create table briefs (
  need_id uuid not null references needs (id),
  version integer not null check (version > 0),
  content jsonb not null,
  created_at timestamptz not null default now(),
  primary key (need_id, version)
);
create table need_facts (
  event_id uuid primary key,
  need_id uuid not null,
  brief_version integer not null,
  open boolean not null,
  facts bytea not null,
  valid_from bigint,
  valid_to bigint,
  check (valid_to > valid_from)
);
create index need_facts_by_need on need_facts (need_id, valid_from);
create index need_facts_by_position on need_facts (valid_from);
`;

const MATCHING = `
create table policies (
  version text primary key check (length(version) between 1 and 40),
  content jsonb not null,
  reason text not null,
  created_by uuid,
  created_at timestamptz not null default now()
);
create table reference_tables (
  kind text not null check (kind in ('EXCHANGE_RATES', 'ZONE_OFFSETS')),
  version text not null,
  content jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (kind, version)
);
create table match_runs (
  id uuid primary key,
  need_id uuid not null,
  company_id uuid not null,
  trigger_event_id uuid not null,
  need_event_id uuid not null,
  brief_version integer not null,
  state text not null check (state in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'SUPERSEDED')),
  snapshot_position bigint not null,
  as_of timestamptz not null,
  policy_version text not null references policies (version),
  engine_version text not null,
  taxonomy_version text not null,
  rates_version text not null,
  zones_version text not null,
  seed bigint not null,
  top_k integer not null check (top_k between 1 and 500),
  considered integer,
  passed integer,
  result_hash text,
  failure text,
  started_at timestamptz not null default clock_timestamp(),
  completed_at timestamptz,
  unique (need_id, trigger_event_id),
  check ((state = 'COMPLETED') <= (result_hash is not null and passed is not null))
);
create unique index match_runs_one_current on match_runs (need_id) where state = 'COMPLETED';
create index match_runs_by_need on match_runs (need_id, started_at desc);
create table matches (
  run_id uuid not null references match_runs (id),
  rank integer not null check (rank > 0),
  leader_id uuid not null,
  score integer not null,
  lines integer[] not null,
  counterfactual integer[],
  primary key (run_id, rank),
  unique (run_id, leader_id)
);
create index matches_by_leader on matches (leader_id);
create table shown_lists (
  id uuid primary key,
  viewer_id uuid not null,
  run_id uuid not null references match_runs (id),
  first_rank integer not null,
  leader_ids uuid[] not null,
  surface text not null,
  shown_at timestamptz not null default now()
);
create index shown_lists_by_run on shown_lists (run_id);
`;

/** Creates everything, in an empty schema, as `qd_owner`. */
export const UP = [PLATFORM, IDENTITY, LEADERS, NEEDS, MATCHING, GUARDS, ACCESS].join('\n');

/** Drops everything {@link UP} created. */
export const DOWN = `
drop table shown_lists, matches, match_runs, reference_tables, policies, need_facts, briefs, needs, leader_facts, blind_profiles,
  leader_conflicts, leader_blocks, leader_capacity, leaders, company_members, sessions, companies, users, idempotency_keys, outbox_events cascade;
drop function audit_body cascade;
drop table audit_log, audit_head cascade;
drop function audit_chain, outbox_notify, leader_facts_guard, need_facts_guard, privilege_guard, leader_hidden_from, company_family, actor_is_admin, actor_companies,
  actor_leader, actor_user, actor_kind cascade;
`;
