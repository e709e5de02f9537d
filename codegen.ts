import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents for the web app. Operations live in `.graphql` files beside the screens that use them, so that a
 * document that no route imports is shaken out of the bundle. */
const config: CodegenConfig = {
  schema: 'apps/api/schema.graphql',
  documents: ['apps/web/src/**/*.graphql', 'libs/web/**/*.graphql'],
  generates: {
    'libs/web/graphql-client/src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: { DateTime: 'string', Date: 'string' },
      },
    },
  },
};

// graphql-codegen reads the default export of its configuration file.
export default config;
