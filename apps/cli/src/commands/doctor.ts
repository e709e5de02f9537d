import { existsSync, statfsSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Command } from 'commander';
import { loadConfig, pendingMigrations } from '@qd/platform';
import { checkoutFolder, findBrowser, findRedis, postgresStatus } from '@qd/platform/embedded';

interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly says: string;
}

const finding = (what: string, ok: boolean, says: string): Finding => ({ what, ok, says });

async function guarded(what: string, look: () => Promise<Finding> | Finding): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    return finding(what, false, (error as Error).message);
  }
}

function machine(): Finding {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const newEnough = major > 20 || (major === 20 && minor >= 19);
  const gib = (totalmem() / 2 ** 30).toFixed(1);
  return finding(
    'Node',
    newEnough,
    `${process.version} on ${cpus().length} cores, ${gib} GiB${newEnough ? '' : ': 20.19 or newer is needed'}`,
  );
}

function disk(): Finding {
  const { bavail, bsize } = statfsSync(checkoutFolder());
  const gib = (bavail * bsize) / 2 ** 30;
  return finding('Disk', gib > 1, `${gib.toFixed(1)} GiB free${gib > 1 ? '' : ': at least 1 GiB is needed'}`);
}

async function database(): Promise<Finding> {
  const config = loadConfig(process.env);
  const { home, data, running } = postgresStatus();
  const url = config.databaseUrl ?? running?.url('quarterdeck');
  const where = config.databaseUrl ? 'the Postgres that DATABASE_URL names' : `embedded in ${home} (data: ${data.kind})`;
  if (!url) return finding('Database', true, `${where}, not running; \`npm start\` starts it`);
  const pending = await pendingMigrations(url);
  return finding(
    'Database',
    pending.length === 0,
    `${where}, ${pending.length === 0 ? 'up to date' : `migrations are missing: run \`qd migrate\``}`,
  );
}

async function redis(): Promise<Finding> {
  const found = await findRedis();
  return finding(
    'Redis',
    true,
    found.redis ? `found (${found.redis.kind})` : `none: ${found.reason}. BullMQ uses its Postgres backend; Redis tests are skipped`,
  );
}

async function browser(): Promise<Finding> {
  const found = await findBrowser();
  return finding('Browser', found.browser !== null, found.browser ? found.browser.path : `none, browser tests cannot run: ${found.reason}`);
}

function builds(): Finding {
  const missing = ['api', 'worker', 'web'].filter((name) => !existsSync(`${checkoutFolder()}/dist/${name}`));
  return finding('Builds', true, missing.length === 0 ? 'all there' : `not built yet: ${missing.join(', ')}; \`npm start\` builds them`);
}

export function doctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('say what is wrong with this machine')
    .action(async () => {
      const looks: [string, () => Promise<Finding> | Finding][] = [
        ['Node', machine],
        ['Disk', disk],
        ['Environment', () => finding('Environment', Boolean(loadConfig(process.env)), 'usable')],
        ['Database', database],
        ['Redis', redis],
        ['Browser', browser],
        ['Builds', builds],
      ];
      for (const [what, look] of looks) {
        const { ok, says } = await guarded(what, look);
        process.stdout.write(`${ok ? 'ok    ' : 'WRONG '} ${what.padEnd(12)} ${says}\n`);
        if (!ok) process.exitCode = 1;
      }
    });
}
