import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { print, stripIgnoredCharacters } from 'graphql';
import { defineConfig } from 'vite';

const workspace = resolve(import.meta.dirname, '../..');

/** The one list of project names: the `paths` of tsconfig.base.json. */
/** @type {{ paths: Record<string, [string]> }} */
const { paths } = JSON.parse(readFileSync(resolve(workspace, 'tsconfig.base.json'), 'utf8')).compilerOptions;
const alias = Object.entries(paths).map(([name, [file]]) => ({
  find: new RegExp(`^${name}$`),
  replacement: resolve(workspace, file),
}));

/** Asks for the two fonts every screen needs with the page itself, so that text does not move when they arrive.
 * @returns {import('vite').Plugin} */
const preloadFonts = () => ({
  name: 'qd-preload-fonts',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => /-latin-wght-normal-.*\.woff2$/.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', href: `/${file}`, as: 'font', type: 'font/woff2', crossorigin: true },
          injectTo: /** @type {const} */ ('head'),
        })),
  },
});

const GENERATED = /\/graphql-client\/src\/generated\/graphql\.ts$/;
const DOCUMENT = /^export const (\w+) = (\{"kind":"Document".*\}) as unknown as (DocumentNode<.*>);$/gm;

/** The generated documents are trees, ten times as long as their text: the text travels and is read in the browser.
 * @returns {import('vite').Plugin} */
const shortDocuments = () => ({
  name: 'qd-short-documents',
  enforce: 'pre',
  transform(code, id) {
    if (!GENERATED.test(id)) return null;
    let found = 0;
    const short = code.replace(DOCUMENT, (_line, name, tree, type) => {
      found += 1;
      const text = stripIgnoredCharacters(print(JSON.parse(tree)));
      return `export const ${name} = /*#__PURE__*/ gql(${JSON.stringify(text)}) as unknown as ${type};`;
    });
    if (found === 0) throw new Error('The generated documents look other than expected: teach the build to read them.');
    return { code: `import { gql } from '@urql/core';\n${short}`, map: null };
  },
});

const BASE =
  /\/node_modules\/(?:react|react-dom|scheduler|@tanstack|urql|@urql|wonka|graphql-ws|@0no-co)\/|\/libs\/web\/(?:ui|graphql-client)\//;
/** What no first page needs: dialogs and their trap for the focus, long lists, tables, and the words of the lazy routes. */
const LATER =
  /\/@tanstack\/(?:react-virtual|virtual-core|react-table|table-core)\/|\/libs\/web\/ui\/src\/(?:shell\/dialog\.tsx|lists\/|activity\/activity-timeline|charts\/|copy\/(?!index|shell|account))/;
const PURE = /\/libs\/(?:[^/]+\/domain|web\/[^/]+)\/src\/.*\.tsx?$/;
const SHEETS = /styles\.ts$/;
/** @param {string} id */
const isBase = (id) => BASE.test(id) && !LATER.test(id);

const api = process.env.QD_API_URL ?? 'http://127.0.0.1:3000';

// Vite reads the default export of its configuration file.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), preloadFonts(), shortDocuments()],
  resolve: { alias },
  build: {
    outDir: resolve(workspace, 'dist/web'),
    emptyOutDir: true,
    // Fonts as files of their own: cached apart from the styles, and no data: URL for the content policy to allow.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        // What every screen needs travels as one file: a dozen slivers would cost more in headers than they save.
        codeSplitting: { groups: [{ name: 'base', test: isBase }] },
      },
      // The domain rooms are pure: what the browser does not use of them (the taxonomy) must not be shipped. So are the web's own
      // modules, style sheets and the start aside: without this, all that a room's face names would come with the first page.
      treeshake: { moduleSideEffects: (id) => !PURE.test(id) || SHEETS.test(id) },
    },
  },
  server: {
    port: 4200,
    proxy: { '/graphql': { target: api, ws: true }, '/jobs': { target: api } },
  },
});
