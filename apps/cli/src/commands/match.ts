import type { Command } from 'commander';
import { Policies, ReferenceTables, ReplayRun } from '@qd/matching-server';
import { isUuid, system } from '@qd/shared-domain';
import { Complaint } from '../complaint';
import { withConnection } from '../connection';

export function matchCommands(program: Command): void {
  program
    .command('match')
    .description('match runs')
    .command('replay')
    .argument('[runId]', 'a finished run; without it, every current run')
    .description('recompute past runs from their snapshots and compare the hashes')
    .action((runId: string | undefined) =>
      withConnection(async ({ worker }) => {
        if (runId !== undefined && !isUuid(runId)) throw new Complaint(`${runId} is not the id of a run.`);
        const database = await worker();
        const replay = new ReplayRun(database, new Policies(database), new ReferenceTables(database));
        const ids: string[] = runId
          ? [runId]
          : (
              await database.read(system('matcher'), (manager) =>
                manager.query(`select id from match_runs where state = 'COMPLETED' order by started_at`),
              )
            ).map(({ id }: { id: string }) => id);
        if (ids.length === 0) throw new Complaint('There is no finished run yet: publish a need first.');
        let differing = 0;
        for (const id of ids) {
          const verdict = await replay.execute(id).catch((error: Error) => {
            throw new Complaint(error.message);
          });
          if (!verdict.equal) differing++;
          process.stdout.write(
            `${verdict.equal ? 'equal    ' : 'DIFFERENT'} ${id} position ${verdict.position}, ${verdict.passed} of ${verdict.considered} passed, ` +
              `${verdict.replayedHash.slice(0, 16)}${verdict.equal ? '' : ` (stored ${verdict.storedHash.slice(0, 16)})`}\n`,
          );
        }
        if (differing > 0) throw new Complaint(`${differing} of ${ids.length} runs did not replay to their stored hash.`);
        process.stdout.write(`${ids.length} of ${ids.length} runs replayed to the same hash.\n`);
      }),
    );
}
