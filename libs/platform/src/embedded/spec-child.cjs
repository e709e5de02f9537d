/**
 * A program for the spec to kill: starts the embedded Postgres and says where it is.
 * node -r @swc-node/register spec-child.cjs <home folder> <durable|throwaway> [pid to watch]
 */
const { EmbeddedPostgres } = require('./index.ts');

const [directory, profile, watched] = process.argv.slice(2);
const postgres = new EmbeddedPostgres({ directory, profile });
postgres.start().then(
  () => {
    const { pid, guardianPid } = postgres;
    if (watched) postgres.watch(Number(watched));
    process.send({ pid, guardianPid, url: postgres.url(), home: postgres.directory });
    setInterval(() => undefined, 1_000);
  },
  (error) => {
    process.send({ kind: error.kind, message: error.message });
    process.exit(1);
  },
);
