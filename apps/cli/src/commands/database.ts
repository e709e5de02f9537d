import type { Command } from 'commander';
import { Policies } from '@qd/matching-server';
import { migrate, revert } from '@qd/platform';
import { resetPostgres } from '@qd/platform/embedded';
import { system } from '@qd/shared-domain';
import { withConnection } from '../connection';

const shellQuote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

export function databaseCommands(program: Command): void {
  program
    .command('migrate')
    .description('bring roles, tables and the queue to the newest version, and record the first policy')
    .option('--down', 'take back the newest migration instead')
    .action(({ down }: { down?: boolean }) =>
      withConnection(async ({ adminUrl, app }) => {
        if (down) return revert(adminUrl);
        const ran = await migrate(adminUrl);
        await new Policies(await app()).ensureFirst(system('operator'));
        process.stdout.write(ran.length > 0 ? `Migrated: ${ran.join(', ')}\n` : 'The database is up to date.\n');
      }),
    );

  program
    .command('provision')
    .description('print the connection URLs of the run-time roles (they hold passwords)')
    .option('--json', 'as JSON')
    .option('--env', 'as shell assignments')
    .action(({ env }: { env?: boolean }) =>
      withConnection(async ({ appUrl, workerUrl }) => {
        process.stdout.write(
          env
            ? `QD_APP_DATABASE_URL=${shellQuote(appUrl)}\nQD_WORKER_DATABASE_URL=${shellQuote(workerUrl)}\n`
            : `${JSON.stringify({ appUrl, workerUrl })}\n`,
        );
      }),
    );

  program
    .command('reset')
    .description('throw away the embedded database of this checkout; the next start makes a new one')
    .action(() => resetPostgres((line) => process.stdout.write(`${line}\n`)));
}
