/* Lists that stay fast when there are many: each match knows its company, so that row-level security asks about a row by itself and
   not by a look at every run there ever was, and who acts is asked once a statement, not once a row. Part of the working day. */

const OWN = 'company_id = any ((select actor_companies())::uuid[]) or (select actor_is_admin())';

export const READING_UP = `
/* Administrators look for people by a part of their name or headline: everything that asks for is in one narrow index. */
alter table leaders add column search_text text generated always as (lower(display_name || ' ' || coalesce(profile ->> 'headline', ''))) stored;
create index leaders_by_search_text on leaders (id) include (search_text, standing, user_id);

alter table matches add column company_id uuid;
update matches m set company_id = r.company_id from match_runs r where r.id = m.run_id;
alter table matches alter column company_id set not null;
drop index matches_by_leader;
create index matches_by_leader on matches (leader_id, company_id);

drop policy own on matches;
create policy own on matches for select to qd_app using (${OWN});
drop policy own on match_runs;
create policy own on match_runs for select to qd_app using (${OWN});
drop policy own on needs;
create policy own on needs for all to qd_app using (${OWN}) with check (${OWN});
drop policy matched on blind_profiles;
create policy matched on blind_profiles for select to qd_app using (
  (select true from matches m
    where m.leader_id = blind_profiles.leader_id and m.company_id = any ((select actor_companies())::uuid[]) limit 1)
  and not leader_hidden_from(leader_id, (select actor_companies())::uuid[]));

/* As before, but asked for every leader of a list: the common answers, approved and hiding from nobody, come first. */
create or replace function leader_hidden_from(leader uuid, viewers uuid[]) returns boolean
  language plpgsql stable security definer set search_path from current as $$
begin
  if (select l.standing from leaders l where l.id = leader) is distinct from 'APPROVED' then return true; end if;
  if not exists (select 1 from leader_blocks b where b.leader_id = leader) then return false; end if;
  return exists (
    select 1 from leader_blocks b
    join companies bc on bc.id = b.company_id
    join companies v on v.id = any (viewers)
    where b.leader_id = leader
      and (v.id = bc.id or v.parent_id = bc.id or bc.parent_id = v.id or (v.parent_id is not null and v.parent_id = bc.parent_id)));
end $$;

/* Of a run's leaders those who have become hidden from some companies: blocked them or a relative, or left the market. */
create function hidden_of_run(run uuid, viewers uuid[]) returns setof uuid
  language sql stable security definer set search_path from current as $$
  select m.leader_id from matches m
  where m.run_id = run and ((select l.standing from leaders l where l.id = m.leader_id) is distinct from 'APPROVED'
    or coalesce((select true from leader_blocks b where b.leader_id = m.leader_id limit 1), false) and leader_hidden_from(m.leader_id, viewers))
$$;
create policy hidden_check on matches for select to qd_owner using (true);
`;

export const READING_DOWN = `
alter table leaders drop column search_text;
drop policy hidden_check on matches;
drop function hidden_of_run;
create or replace function leader_hidden_from(leader uuid, viewers uuid[]) returns boolean
  language sql stable security definer set search_path from current as $$
  select exists (
    select 1 from leader_blocks b
    join companies bc on bc.id = b.company_id
    join companies v on v.id = any (viewers)
    where b.leader_id = leader
      and (v.id = bc.id or v.parent_id = bc.id or bc.parent_id = v.id or (v.parent_id is not null and v.parent_id = bc.parent_id)))
    or not exists (select 1 from leaders l where l.id = leader and l.standing = 'APPROVED')
$$;
drop policy matched on blind_profiles;
create policy matched on blind_profiles for select to qd_app using (exists (select 1 from matches m join match_runs r on r.id = m.run_id
  where m.leader_id = blind_profiles.leader_id and r.company_id = any (actor_companies())) and not leader_hidden_from(leader_id, actor_companies()));
drop policy own on needs;
create policy own on needs for all to qd_app using (company_id = any (actor_companies()) or actor_is_admin())
  with check (company_id = any (actor_companies()) or actor_is_admin());
drop policy own on match_runs;
create policy own on match_runs for select to qd_app using (company_id = any (actor_companies()) or actor_is_admin());
drop policy own on matches;
create policy own on matches for select to qd_app using (exists (select 1 from match_runs r where r.id = run_id));
drop index matches_by_leader;
create index matches_by_leader on matches (leader_id);
alter table matches drop column company_id;
`;
