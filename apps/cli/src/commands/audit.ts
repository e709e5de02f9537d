import type { Command } from 'commander';
import { verifyAudit } from '@qd/platform';
import { Complaint } from '../complaint';
import { withConnection } from '../connection';

export function auditCommands(program: Command): void {
  program
    .command('audit')
    .description('the audit log')
    .command('verify')
    .description('recompute the hash chain; names the first row that does not hold')
    .action(() =>
      withConnection(async ({ app }) => {
        const verdict = await verifyAudit(await app());
        if (verdict.brokenSeq !== null) throw new Complaint(`The audit chain breaks at row ${verdict.brokenSeq}: ${verdict.problem}.`);
        process.stdout.write(`The audit chain holds: ${verdict.rows} rows.\n`);
      }),
    );
}
