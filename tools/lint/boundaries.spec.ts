import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const env = { ...process.env, NX_DAEMON: 'false' };

const BOUNDARY = '@nx/enforce-module-boundaries';
const DOMAIN = 'no-restricted-imports';

/** Each rule of the architecture, broken on purpose: what stands where, and which rule must say no. */
const BROKEN: readonly [why: string, file: string, code: string, rule: string][] = [
  ['a lower scope uses a higher one', 'libs/needs/server/src/x.ts', `import '@qd/matching-server';`, BOUNDARY],
  ['identity uses leaders', 'libs/identity/server/src/x.ts', `import '@qd/leaders-server';`, BOUNDARY],
  ['needs use leaders', 'libs/needs/domain/src/x.ts', `import '@qd/leaders-domain';`, BOUNDARY],
  ['shared uses identity', 'libs/shared/domain/src/x.ts', `import '@qd/identity-domain';`, BOUNDARY],
  ['a domain room uses a server room', 'libs/matching/domain/src/x.ts', `import '@qd/matching-server';`, BOUNDARY],
  ['a domain room uses the platform', 'libs/leaders/domain/src/x.ts', `import '@qd/platform';`, BOUNDARY],
  ['a domain room uses a package', 'libs/leaders/domain/src/x.ts', `import 'zod';`, DOMAIN],
  ['a domain room uses a Node built-in', 'libs/leaders/domain/src/x.ts', `import 'node:fs';`, DOMAIN],
  ['a server room uses graphql', 'libs/needs/server/src/x.ts', `import 'graphql';`, BOUNDARY],
  ['a server room uses a graphql room', 'libs/needs/server/src/x.ts', `import '@qd/needs-graphql';`, BOUNDARY],
  ['a graphql room uses typeorm', 'libs/needs/graphql/src/x.ts', `import 'typeorm';`, BOUNDARY],
  ['a graphql room uses bullmq', 'libs/matching/graphql/src/x.ts', `import 'bullmq';`, BOUNDARY],
  ['the platform uses graphql', 'libs/platform/src/x.ts', `import 'graphql';`, BOUNDARY],
  ['the platform uses a scope', 'libs/platform/src/x.ts', `import '@qd/identity-server';`, BOUNDARY],
  ['the worker uses a graphql room', 'apps/matching-worker/src/x.ts', `import '@qd/matching-graphql';`, BOUNDARY],
  ['the worker uses @nestjs/graphql', 'apps/matching-worker/src/x.ts', `import '@nestjs/graphql';`, BOUNDARY],
  ['the web uses a server room', 'libs/web/needs/src/x.ts', `import '@qd/needs-server';`, BOUNDARY],
  ['the web uses the platform', 'libs/web/ui/src/x.ts', `import '@qd/platform';`, BOUNDARY],
  ['the web uses Nest', 'libs/web/ui/src/x.ts', `import '@nestjs/common';`, BOUNDARY],
  ['the harness uses a server room', 'libs/testing/src/x.ts', `import '@qd/needs-server';`, BOUNDARY],
  ['somebody reaches behind a face', 'libs/matching/server/src/x.ts', `import '../../../needs/server/src/store/need';`, BOUNDARY],
  [
    'a resolver declares no access',
    'libs/needs/graphql/src/x.ts',
    'export class X { @Query(() => String) open() { return 1; } }',
    'quarterdeck/declared-access',
  ],
  ['a domain room reads the clock', 'libs/needs/domain/src/x.ts', 'export const x = Date.now();', 'quarterdeck/pure-domain'],
  ['a default export', 'libs/platform/src/x.ts', 'export default 1;', 'no-restricted-exports'],
];

const FINE: readonly [file: string, code: string][] = [
  ['libs/matching/domain/src/x.ts', `import '@qd/leaders-domain';`],
  ['libs/matching/server/src/x.ts', `import '@qd/needs-domain';\nimport '@qd/platform';\nimport 'typeorm';`],
  ['libs/matching/graphql/src/x.ts', `import '@qd/needs-graphql';\nimport 'graphql';`],
  ['apps/matching-worker/src/x.ts', `import '@qd/matching-server';`],
  ['libs/web/needs/src/x.ts', `import '@qd/needs-domain';\nimport '@qd/web-ui';`],
];

describe('the walls of the house', () => {
  let messages: string[][] = [];
  beforeAll(() => {
    // The boundary rule skips itself without a project graph; making one first turns that into a failure here.
    execFileSync(process.execPath, [join(root, 'node_modules/nx/dist/bin/nx.js'), 'show', 'projects'], { cwd: root, env, stdio: 'ignore' });
    const cases = [...BROKEN.map(([, file, code]) => ({ file, code })), ...FINE.map(([file, code]) => ({ file, code }))];
    const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, 'lint-cases.mjs')], {
      cwd: root,
      env,
      input: JSON.stringify(cases),
      encoding: 'utf8',
    });
    expect(stderr).not.toMatch(/rule will be skipped/);
    messages = JSON.parse(stdout) as string[][];
  }, 120_000);

  it.each(BROKEN.map((broken, index) => ({ why: broken[0], rule: broken[3], index })))('fails when $why', ({ rule, index }) => {
    expect(messages[index].filter((message) => message.startsWith(rule))).not.toEqual([]);
  });

  it('lets pass what is allowed', () => {
    expect(messages.slice(BROKEN.length)).toEqual(FINE.map(() => []));
  });
});
