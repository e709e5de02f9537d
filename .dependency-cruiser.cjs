/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', comment: 'Files and folders form no cycles.', from: {}, to: { circular: true } },
    {
      name: 'no-specs-in-code',
      severity: 'error',
      comment: 'Test harness is for specs, benches and proofs only.',
      from: { pathNot: '\\.spec\\.ts$|/(testing|specs)/|^tools/|/web-e2e/' },
      to: { path: '^libs/testing/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
