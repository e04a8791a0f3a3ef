const { FOR_ALL, KNOWS } = require('./scripts/lib/core-layers.cjs');

/** Import rules of the house (docs/ARCHITECTURE.md): who may know whom. */
const only = (name, from, allowed, comment) => ({
  name, comment, severity: 'error',
  from: { path: from },
  to: { path: '^(src|webview|test|scripts|bench)/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    only('core-stands-alone', '^src/core/', '^src/core/', 'The core is pure: text in, values out.'),
    only('protocol-knows-core', '^src/protocol/', '^src/(core|protocol)/', 'Messages are made of core values.'),
    only('node-knows-core', '^src/node/', '^src/(core|node)/', 'File system, git and cache serve the core.'),
    only('cli-knows-core-and-node', '^src/cli/', '^src/(core|node|cli)/', 'The command line is one face of the core.'),
    only('extension-knows-core-and-protocol', '^src/extension/(?!machine\\.node\\.ts)', '^src/(core|protocol|extension)/', 'Node is reached through platform.ts only, so that the extension also runs in the browser.'),
    only('machine-node', '^src/extension/machine\\.node\\.ts', '^src/(core|node|extension)/', 'The one door from the extension to Node.'),
    only('webview-knows-core-and-protocol', '^webview/', '^(src/(core|protocol)|webview)/', 'Browser code talks to the host by messages.'),
    ...Object.entries(KNOWS).map(([folder, known]) => ({
      name: `core-${folder}`, comment: 'Inside the core each folder knows those below it (scripts/lib/core-layers.cjs).', severity: 'error',
      from: { path: `^src/core/${folder}/` },
      to: { path: '^src/core/', pathNot: `^src/core/((${[folder, ...known].join('|')})/|(${FOR_ALL.join('|')})\\.ts$)` },
    })),
    {
      name: 'features-do-not-know-each-other', comment: 'What two features need lives in the core or in extension/shared.', severity: 'error',
      from: { path: '^src/extension/features/([^/]+)/' }, to: { path: '^src/extension/features/', pathNot: '^src/extension/features/$1/' },
    },
    {
      name: 'webviews-do-not-know-each-other', comment: 'Shared parts live in webview/shared.', severity: 'error',
      from: { path: '^webview/([^/]+)/' }, to: { path: '^webview/', pathNot: '^webview/($1|shared)/' },
    },
    {
      name: 'no-node-in-pure-layers', comment: 'The core, the protocol and the webviews run everywhere.', severity: 'error',
      from: { path: '^(src/(core|protocol)|webview)/' }, to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-node-in-extension', comment: 'The extension also runs as a web extension.', severity: 'error',
      from: { path: '^src/extension/', pathNot: '^src/extension/(?:machine|files)\\.node\\.ts' }, to: { dependencyTypes: ['core'] },
    },
    { name: 'no-cycles', severity: 'error', comment: 'A cycle hides who is in charge.', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
