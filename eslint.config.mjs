import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';
import { declaredAccess } from './tools/lint/declared-access.mjs';
import { pureDomain } from './tools/lint/pure-domain.mjs';

/** Scopes form a strict order: a scope may use itself and those before it. */
const scopes = [
  ['scope:shared', ['scope:shared', 'scope:platform']],
  ['scope:platform', ['scope:shared', 'scope:platform']],
  ['scope:identity', ['scope:shared', 'scope:platform', 'scope:identity']],
  ['scope:leaders', ['scope:shared', 'scope:platform', 'scope:identity', 'scope:leaders']],
  ['scope:needs', ['scope:shared', 'scope:platform', 'scope:identity', 'scope:needs']],
  ['scope:matching', ['scope:shared', 'scope:platform', 'scope:identity', 'scope:leaders', 'scope:needs', 'scope:matching']],
].map(([sourceTag, onlyDependOnLibsWithTags]) => ({ sourceTag, onlyDependOnLibsWithTags: [...onlyDependOnLibsWithTags, 'type:testing'] }));

const rooms = [
  { sourceTag: 'type:domain', onlyDependOnLibsWithTags: ['type:domain'], allowedExternalImports: ['fast-check'] },
  {
    sourceTag: 'type:server',
    onlyDependOnLibsWithTags: ['type:domain', 'type:server', 'type:platform', 'type:testing'],
    bannedExternalImports: ['graphql', 'graphql-*', '@nestjs/graphql', '@nestjs/apollo', '@apollo/*', 'react', 'react-dom'],
  },
  {
    sourceTag: 'type:graphql',
    onlyDependOnLibsWithTags: ['type:domain', 'type:server', 'type:graphql', 'type:platform', 'type:testing'],
    bannedExternalImports: ['typeorm', 'bullmq', 'pg', 'ioredis'],
  },
  {
    sourceTag: 'type:platform',
    onlyDependOnLibsWithTags: ['type:domain', 'type:platform', 'type:testing'],
    bannedExternalImports: ['graphql', 'graphql-*', '@nestjs/graphql', 'react', 'react-dom'],
  },
  { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:domain', 'type:platform', 'type:testing'] },
  {
    sourceTag: 'type:web',
    onlyDependOnLibsWithTags: ['type:web', 'type:domain'],
    bannedExternalImports: ['@nestjs/*', 'typeorm', 'bullmq', 'pg'],
  },
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: ['type:app', 'type:domain', 'type:server', 'type:graphql', 'type:platform', 'type:testing'],
  },
  {
    sourceTag: 'scope:worker',
    notDependOnLibsWithTags: ['type:graphql'],
    bannedExternalImports: ['graphql', '@nestjs/graphql', '@apollo/*'],
  },
  { sourceTag: 'type:e2e', onlyDependOnLibsWithTags: ['type:platform', 'type:testing', 'type:domain'] },
  { sourceTag: 'type:tool', onlyDependOnLibsWithTags: ['*'] },
];

/** Exported for the spec that breaks each rule on purpose. */
export const depConstraints = [...scopes, ...rooms];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '.qd/**', '**/generated/**', 'test-results/**', 'playwright-report/**'] },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    extends: [tseslint.configs.recommended],
    plugins: { '@nx': nx, quarterdeck: { rules: { 'declared-access': declaredAccess, 'pure-domain': pureDomain } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': 'off',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
    },
  },
  {
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.{ts,tsx}'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          depConstraints,
          banTransitiveDependencies: false,
          checkDynamicDependenciesExceptions: ['.*'],
        },
      ],
      'quarterdeck/declared-access': 'error',
    },
  },
  {
    files: ['libs/*/domain/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'quarterdeck/pure-domain': 'error',
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\.|@qd/[a-z]+-domain$)', message: 'A domain room imports domain rooms only.' }] },
      ],
    },
  },
  { files: ['**/*.spec.ts', '**/*.int.spec.ts', 'libs/testing/**', '**/testing/**'], rules: { 'max-lines': 'off' } },
  { files: ['tools/**', 'apps/cli/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.config.{ts,mjs}', 'codegen.ts', '**/global-setup.ts', '**/global-teardown.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
);
