const { readFileSync } = require('node:fs');

const { paths } = JSON.parse(readFileSync(`${__dirname}/tsconfig.base.json`, 'utf8')).compilerOptions;
const moduleNameMapper = Object.fromEntries(Object.entries(paths).map(([name, [file]]) => [`^${name}$`, file.replace(/^\./, '<rootDir>')]));

/** ESM-only dependencies; a CommonJS jest cannot require them untransformed. */
const esmOnly = [
  '@nestjs',
  'uuid',
  '@faker-js',
  'minisearch',
  '@as-integrations',
  'graphql-ws',
  'commander',
  'csv-parse',
  'nanoid',
  'content-disposition',
];

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  // No test is a measurement of time: what takes this long hangs.
  testTimeout: 30_000,
  moduleNameMapper,
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.nx/', '<rootDir>/.qd/'],
  transform: { '^.+\\.(t|j|mj)sx?$': ['@swc/jest', { sourceMaps: 'inline' }] },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esmOnly.join('|')})/)`],
};

module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps,tools}/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.int\\.spec\\.ts$', '/web-e2e/'],
    },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['<rootDir>/{libs,apps,tools}/**/*.int.spec.ts'],
      globalSetup: '<rootDir>/libs/testing/src/global-setup.ts',
      globalTeardown: '<rootDir>/libs/testing/src/global-teardown.ts',
    },
  ],
};
