import { SCHEMA } from '../database/roles';
import { type Policy, rowLevelSecurity } from './row-level-security';

/* Blocks by name or domain, and who may act for a leader. A part of the working day. Immutable once landed. */

/* Behind the last word of a name, at most: the legal forms people leave out when they name a company. */
const LEGAL_FORMS =
  'gmbh|mbh|ag|se|kg|kgaa|ohg|gbr|ug|eg|ev|haftungsbeschrankt|ltd|limited|plc|llp|llc|lp|inc|incorporated|corp|corporation|co|company|and|' +
  'sa|sas|sasu|sarl|srl|spa|snc|sl|slu|bv|nv|vof|ab|oy|oyj|as|asa|aps|doo|sro|sp|z|oo|zoo|kft|zrt|nyrt|ooo|pty|pte|pvt|kk|gk';

/* The form names are compared in: lower case, no accents, no punctuation, no legal form, no blanks. Says the same whatever locale the
   database has: letters are lowered by hand where ASCII ends. */
const NAMES = String.raw`
create function matching_name(name text) returns text language sql immutable strict parallel safe as $$
  select replace(regexp_replace(regexp_replace(btrim(regexp_replace(regexp_replace(
    translate(
      replace(replace(replace(replace(replace(replace(replace(replace(
        lower(regexp_replace(normalize(name, nfkd) collate "C", '[\u0300-\u036f]', '', 'g') collate "C"),
        'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'þ', 'th'), '&', ' and '),
      'ØøŁłĐđÐðıАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЄІҐЂЈЉЊЋЏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩς',
      'oollddddiабвгдежзиклмнопрстуфхцчшщъыьэюяєіґђјљњћџαβγδεζηθικλμνξοπρστυφχψωσ'),
    '[.''’‘ʼ´/·]', '', 'g'),
    '[^a-z0-9\u00c0-\u1fff\u2c00-\u2fff\u3040-\ud7ff\uf900-\ufdff\U00020000-\U0003ffff]+', ' ', 'g')),
    '^the (?=.)', ''), '( (${LEGAL_FORMS}))+$', ''), ' ', '')
$$;
/* What a stored term stands for: a name as it is compared; a domain for itself, for the name it begins with and for a name that it is. */
create function block_keys(matching text) returns text[] language sql immutable strict parallel safe as $$
  select case when strpos(matching, '.') = 0 then array[matching]
    else array[matching, ${SCHEMA}.matching_name(split_part(matching, '.', 1)), ${SCHEMA}.matching_name(matching)] end
$$;
create index companies_by_matching_name on companies (matching_name(name));
create index leader_block_terms_by_key on leader_block_terms using gin (block_keys(matching));
`;

/* The domains of a company are those its members sign in with, each with the domains above it. */
const DOMAINS = String.raw`
create table company_domains (
  company_id uuid not null references companies (id),
  domain text not null check (strpos(domain, '.') > 0),
  primary key (company_id, domain)
);
create index company_domains_by_domain on company_domains (domain);
create function domains_of_mail(mail text) returns setof text language sql immutable strict parallel safe as $$
  with labels as (select string_to_array(lower(split_part(mail, '@', 2)), '.') as l)
  select array_to_string(l[n:], '.') from labels, generate_series(1, cardinality(l) - 1) as n
$$;
create function note_company_domains() returns trigger language plpgsql security definer set search_path from current as $$
begin
  insert into company_domains (company_id, domain)
  select new.company_id, domains_of_mail(u.email) from users u where u.id = new.user_id on conflict do nothing;
  return null;
end $$;
create trigger members_bring_domains after insert on company_members for each row execute function note_company_domains();
insert into company_domains (company_id, domain)
select m.company_id, domains_of_mail(u.email) from company_members m join users u on u.id = m.user_id on conflict do nothing;
`;

/* Names are compared inside these functions only: whether there is such a company is for no leader to learn. */
const RESOLVING = `
/* Makes the blocks that came from a leader's terms be those the terms mean now. The lock is for the worker, see settle_block_terms. */
create function resolve_block_terms(leader uuid) returns void language plpgsql security definer set search_path from current as $$
begin
  if not (leader is not distinct from actor_leader() or actor_is_admin()) then
    raise exception 'the blocks of % are not for % to resolve', leader, actor_kind() using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock_shared(7133);
  with meant as (
    select c.id from leader_block_terms t join companies c on matching_name(c.name) = any (block_keys(t.matching)) where t.leader_id = leader
    union select d.company_id from leader_block_terms t join company_domains d on d.domain = t.matching where t.leader_id = leader),
  gone as (delete from leader_blocks b where b.leader_id = leader and b.by_term and not exists (select 1 from meant m where m.id = b.company_id))
  insert into leader_blocks (leader_id, company_id, by_term) select leader, m.id, true from meant m on conflict do nothing;
end $$;
/* Waits for everybody who is storing a term: whoever comes later sees the companies that are there now. */
create function settle_block_terms() returns void language plpgsql as $$
begin
  perform pg_advisory_lock(7133);
  perform pg_advisory_unlock(7133);
end $$;
/* Everything a term can mean a company by. */
create function company_keys(company uuid) returns text[] language sql stable set search_path from current as $$
  select matching_name(c.name) || array(select domain from company_domains where company_id = c.id) from companies c where c.id = company
$$;
/* Leaders one of whose terms means a company. */
create function leaders_meaning(company uuid) returns setof uuid language sql stable security definer set search_path from current as $$
  select distinct leader_id from leader_block_terms where block_keys(matching) && company_keys(company) order by leader_id
$$;
/* Blocks a company for a leader, one of whose terms must mean it still, and keeps every other command on the leader waiting.
   Returns the leader's version, or null where there is nothing new. */
create function hide_by_term(leader uuid, company uuid) returns integer language plpgsql security definer set search_path from current as $$
declare seen integer;
begin
  select version into seen from leaders where id = leader for update;
  insert into leader_blocks (leader_id, company_id, by_term)
  select leader, company, true
  where exists (select 1 from leader_block_terms t where t.leader_id = leader and block_keys(t.matching) && company_keys(company))
  on conflict do nothing;
  if found then return seen; end if;
  return null;
end $$;
revoke execute on function resolve_block_terms, company_keys, leaders_meaning, hide_by_term, note_company_domains from public;
grant execute on function resolve_block_terms to qd_app;
grant execute on function leaders_meaning, hide_by_term to qd_worker;
grant insert on leader_facts to qd_worker;
`;

const DOMAIN_POLICIES: readonly Policy[] = [['company_domains', 'comparing', 'qd_owner', 'all', 'true']];

/* Whoever acts for a leader (see actingForLeader) may lock and read that leader's row. Blocks that came from a term open no company. */
const POLICIES = `
create policy acted_for on leaders for select to qd_app using (id = actor_leader());
create policy acted_for_lock on leaders for update to qd_app using (id = actor_leader());
create policy resolving_lock on leaders for update to qd_owner using (true) with check (false);
create policy resolving on leader_block_terms for select to qd_owner using (true);
create policy resolving on leader_blocks for insert to qd_owner with check (by_term);
create policy resolving_gone on leader_blocks for delete to qd_owner using (by_term);
drop policy blocked_by_me on companies;
create policy blocked_by_me on companies for select to qd_app
  using (exists (select 1 from leader_blocks b where b.company_id = companies.id and not b.by_term));
`;

/** After everything else of the working day. */
export const LEADERS_UP = [NAMES, DOMAINS, RESOLVING, rowLevelSecurity(DOMAIN_POLICIES), POLICIES].join('\n');

/** Before everything else. */
export const LEADERS_DOWN = `
delete from leader_blocks where by_term;
drop policy blocked_by_me on companies;
create policy blocked_by_me on companies for select to qd_app
  using (exists (select 1 from leader_blocks b where b.company_id = companies.id));
drop policy resolving_gone on leader_blocks;
drop policy resolving on leader_blocks;
drop policy resolving on leader_block_terms;
drop policy resolving_lock on leaders;
drop policy acted_for_lock on leaders;
drop policy acted_for on leaders;
revoke insert on leader_facts from qd_worker;
drop function hide_by_term, leaders_meaning, company_keys, settle_block_terms, resolve_block_terms;
drop trigger members_bring_domains on company_members;
drop function note_company_domains, domains_of_mail;
drop table company_domains;
drop index leader_block_terms_by_key, companies_by_matching_name;
drop function block_keys, matching_name;
`;
