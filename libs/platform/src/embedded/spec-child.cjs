/**
 * A program for the spec to kill: starts the embedded Postgres and says where it is.
 * node -r @swc-node/register spec-child.cjs <home folder> <durable|throwaway>
 */
const { EmbeddedPostgres } = require('./index.ts');

const [directory, profile] = process.argv.slice(2);
const postgres = new EmbeddedPostgres({ directory, profile });
postgres.start().then(
  () => {
    const { pid, guardianPid } = postgres;
    process.send({ pid, guardianPid, url: postgres.url(), home: postgres.directory });
    setInterval(() => undefined, 1_000);
  },
  (error) => {
    process.send({ kind: error.kind, message: error.message });
    process.exit(1);
  },
);
