import { Client } from 'pg';

const EVERY_MS = 1_000;
/** Share of the work each part is, as measured; parts not named come between. */
const PARTS: readonly (readonly [part: string, before: number, share: number])[] = [
  ['scanning table', 0, 0.5],
  ['sorting live tuples', 0.5, 0.1],
  ['loading tuples in tree', 0.6, 0.4],
];

const LOOK = `
  select phase, case when tuples_total > 0 then tuples_done::float8 / tuples_total when blocks_total > 0 then blocks_done::float8 / blocks_total
    else 0 end as share
  from pg_stat_progress_create_index where pid = $1`;

/** Tells how far a connection is with the index it builds, once a second, over a second connection of the same login.
 * @returns stops it; without a listener nothing is watched */
export async function watchKey(
  builder: Client,
  url: string,
  rows: number,
  tell?: (done: number, total: number) => void,
): Promise<() => Promise<void>> {
  if (!tell) return async () => undefined;
  const { rows: found } = await builder.query<{ pid: number }>('select pg_backend_pid() as pid');
  const watcher = new Client({ connectionString: url, application_name: 'qd-load-progress' });
  watcher.on('error', () => undefined);
  await watcher.connect();
  // The owner's role may not see what the login does.
  await watcher.query('set role none');
  let told = 0;
  const look = async (): Promise<void> => {
    const { rows: seen } = await watcher.query<{ phase: string; share: number }>(LOOK, [found[0].pid]);
    const part = PARTS.find(([name]) => seen[0]?.phase.includes(name));
    // Workers of one build report apart from each other: what was told already stays true.
    if (part) told = Math.max(told, Math.floor(rows * (part[1] + part[2] * Math.min(1, seen[0].share))));
    tell(told, rows);
  };
  let looking: Promise<void> = Promise.resolve();
  const timer = setInterval(() => (looking = looking.then(look).catch(() => undefined)), EVERY_MS);
  return async () => {
    clearInterval(timer);
    await looking;
    await watcher.end().catch(() => undefined);
    tell(rows, rows);
  };
}
