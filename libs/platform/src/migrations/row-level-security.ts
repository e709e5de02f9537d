/** One row-level policy; what may be read may be written, unless the command says otherwise. */
export type Policy = readonly [table: string, name: string, role: string, command: string, condition: string];

const policySql = ([table, name, role, command, condition]: Policy): string => {
  const using = command === 'insert' ? '' : ` using (${condition})`;
  const check = command === 'select' ? '' : ` with check (${condition})`;
  return `create policy ${name} on ${table} for ${command} to ${role}${using}${check};`;
};

/** SQL that switches row-level security on and forces it, the owner included, on every table that has a policy. */
export function rowLevelSecurity(policies: readonly Policy[]): string {
  const tables = [...new Set(policies.map(([table]) => table))];
  const force = tables.map((table) => `alter table ${table} enable row level security; alter table ${table} force row level security;`);
  return [...force, ...policies.map(policySql)].join('\n');
}
