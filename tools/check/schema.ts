// Compares the committed schema with the one the resolvers build, and with the last committed one for breaking changes.
import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges } from 'graphql';
import { printApiSchema } from '../../apps/api/src/print-schema';

const FILE = 'apps/api/schema.graphql';

async function main(): Promise<void> {
  const built = await printApiSchema();
  const committed = readFileSync(FILE, 'utf8');
  if (built !== committed) {
    process.stdout.write(`${FILE} is not what the resolvers build. Run \`npm run schema\` and commit it.\n`);
    process.exitCode = 1;
  }
  const before = landed();
  if (!before) return;
  for (const { description } of findBreakingChanges(buildSchema(before), buildSchema(built))) {
    process.stdout.write(`breaking: ${description}\n`);
    process.exitCode = 1;
  }
}

/** The schema as the branch's remote or, without one, the last release tag has it; null before the first. */
function landed(): string | null {
  for (const revision of ['origin/HEAD', 'origin/main']) {
    try {
      return execFileSync('git', ['show', `${revision}:${FILE}`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    } catch {
      continue;
    }
  }
  return null;
}

void main();
