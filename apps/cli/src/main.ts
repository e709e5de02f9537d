import 'reflect-metadata';
import { Command } from 'commander';
import { exitWithParent } from '@qd/platform/embedded';
import { auditCommands } from './commands/audit';
import { databaseCommands } from './commands/database';
import { demoCommand } from './commands/demo';
import { doctorCommand } from './commands/doctor';
import { importCommands } from './commands/import';
import { matchCommands } from './commands/match';
import { seedCommand } from './commands/seed';
import { Complaint } from './complaint';

const program = new Command('qd')
  .description(
    'Quarterdeck by hand: the same use cases as the API. Without DATABASE_URL it works on the embedded database of this checkout.',
  )
  .showHelpAfterError();

for (const add of [databaseCommands, seedCommand, importCommands, matchCommands, auditCommands, demoCommand, doctorCommand]) add(program);

exitWithParent();
program.parseAsync().then(
  () => process.exit(process.exitCode ?? 0),
  (error: Error) => {
    process.stderr.write(`${error instanceof Complaint ? error.message : (error.stack ?? error.message)}\n`);
    process.exit(1);
  },
);
