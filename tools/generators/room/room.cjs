const { addProjectConfiguration, formatFiles, updateJson } = require('@nx/devkit');

/** @param {import('@nx/devkit').Tree} tree @param {{ scope: string, room: 'domain' | 'server' | 'graphql' }} options */
module.exports = async function room(tree, { scope, room: kind }) {
  const root = `libs/${scope}/${kind}`;
  const name = `${scope}-${kind}`;
  addProjectConfiguration(tree, name, {
    root,
    sourceRoot: `${root}/src`,
    projectType: 'library',
    tags: [`scope:${scope}`, `type:${kind}`],
  });
  if (!tree.exists(`${root}/src/index.ts`)) tree.write(`${root}/src/index.ts`, 'export {};\n');
  updateJson(tree, 'tsconfig.base.json', (json) => {
    json.compilerOptions.paths[`@qd/${name}`] = [`./${root}/src/index.ts`];
    return json;
  });
  await formatFiles(tree);
};
