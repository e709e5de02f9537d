/* Triggers and functions of the first schema that hold what a constraint cannot. Immutable once landed. */

/* Facts are immutable but for the stamping of their validity, which happens once each. */
const FACTS_GUARD = ['leader_facts', 'need_facts']
  .map(
    (table) => `
create function ${table}_guard() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'valid_from' - 'valid_to') <> (to_jsonb(old) - 'valid_from' - 'valid_to')
     or (old.valid_from is not null and new.valid_from is distinct from old.valid_from)
     or (old.valid_to is not null and new.valid_to is distinct from old.valid_to) then
    raise exception '${table} rows are immutable' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger ${table}_are_immutable before update on ${table} for each row execute function ${table}_guard();`,
  )
  .join('\n');

const HIDDEN = `
/* Whether a leader does not exist for any of these companies: blocked, or a relative of one blocked. */
create function leader_hidden_from(leader uuid, viewers uuid[]) returns boolean language sql stable security definer set search_path from current as $$
  select exists (
    select 1 from leader_blocks b
    join companies bc on bc.id = b.company_id
    join companies v on v.id = any (viewers)
    where b.leader_id = leader
      and (v.id = bc.id or v.parent_id = bc.id or bc.parent_id = v.id or (v.parent_id is not null and v.parent_id = bc.parent_id)))
    or not exists (select 1 from leaders l where l.id = leader and l.standing = 'APPROVED')
$$;
/* A company the actor may see, first, and its relatives, which the actor need not see: parent, children, and the parent's other
   children. The same kinship as in leader_hidden_from. */
create function company_family(company uuid) returns uuid[] language sql stable security definer set search_path from current as $$
  select array_prepend(c.id, array(
    select r.id from companies r
    where r.id <> c.id and (r.parent_id = c.id or r.id = c.parent_id or (r.parent_id is not null and r.parent_id = c.parent_id))
    order by r.id))
  from companies c where c.id = company and (c.id = any (actor_companies()) or actor_is_admin())
$$;
`;

/* What a person may not give to themselves, whatever a row policy allows: administration, a verified domain, a standing. */
const PRIVILEGES = `
create function privilege_guard() returns trigger language plpgsql as $$
declare
  before jsonb := case when tg_op = 'INSERT' then '{"is_admin": false, "verified_domain": false, "standing": "APPLICANT"}' else to_jsonb(old) end;
  field text := tg_argv[0];
begin
  if current_user = 'qd_app' and (to_jsonb(new) -> field) is distinct from (before -> field) and not actor_is_admin() then
    raise exception '%.% is not for % to change', tg_table_name, field, actor_kind() using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger users_privileges before insert or update on users for each row execute function privilege_guard('is_admin');
create trigger companies_privileges before insert or update on companies for each row execute function privilege_guard('verified_domain');
create trigger leaders_privileges before insert or update on leaders for each row execute function privilege_guard('standing');
`;

/** Immutable facts, privileges nobody can give to themselves, and who is hidden from whom. */
export const GUARDS = `${FACTS_GUARD}\n${PRIVILEGES}\n${HIDDEN}`;
