/** The walls of docs/architecture.md. Each says why it stands; __tests__/walls.test.ts proves that each can fail. */

/** Folders of src but these. */
const allBut = (...folders) => `^src/(?!(${folders.join('|')})(/|\\.ts$))`

/** Parts of Node.js that reach the outside world. */
const OUTSIDE = '^(node:)?(fs|fs/promises|child_process|net|tls|http|https|http2|dgram|dns|os|worker_threads|cluster|readline)$'

module.exports = {
  forbidden: [
    {
      name: 'core-stands-alone',
      comment: 'The words of the domain depend on nobody.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: allBut('core') },
    },
    {
      name: 'core-uses-only-zod-yaml-and-semver',
      comment: 'What every stage imports must stay small and free of the outside world; a condition can compare versions.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: ['^src/', '^node_modules/(zod|yaml|semver)/', '^(node:)?crypto$'] },
    },
    {
      name: 'parse-knows-only-core',
      comment: 'A language must not know cryptography.',
      severity: 'error',
      from: { path: '^src/parse/' },
      to: { path: allBut('parse', 'core') },
    },
    {
      name: 'keys-know-only-core',
      comment:
        'What bytes of a key or certificate say is read without knowing where they stood, what a model makes of them or what anybody thinks of it.',
      severity: 'error',
      from: { path: '^src/keys/' },
      to: { path: allBut('keys', 'core') },
    },
    {
      name: 'resolve-knows-facts-and-core',
      comment: 'Names and values are resolved without knowing what they are for; of parse only the words of its result are known.',
      severity: 'error',
      from: { path: '^src/resolve/' },
      to: { path: allBut('resolve', 'core'), pathNot: '^src/parse/(container-writes|facts|facts-walk|language|source)\\.ts$' },
    },
    {
      name: 'infrastructure-knows-text-and-core',
      comment:
        'What is declared is read without knowing what it is for; of parse only lines of text, bounds and the words of commands are known.',
      severity: 'error',
      from: { path: '^src/infrastructure/' },
      to: { path: allBut('infrastructure', 'core'), pathNot: '^src/parse/(source|settings-tree|commands|command-lines)\\.ts$' },
    },
    {
      name: 'detect-sees-sites',
      comment: 'Detection sees sites, not syntax, and judges nothing.',
      severity: 'error',
      from: { path: '^src/detect/' },
      to: { path: allBut('detect', 'core', 'catalogue') },
    },
    {
      name: 'cbom-becomes-assets',
      comment: 'What another tool found becomes assets by the words of the catalogue; it is judged like any other, and by nobody here.',
      severity: 'error',
      from: { path: '^src/cbom/' },
      to: { path: allBut('cbom', 'core', 'catalogue') },
    },
    {
      name: 'tables-know-only-core',
      comment: 'Discover, catalogue, inventory and register are asked things; they know nobody who asks.',
      severity: 'error',
      from: { path: '^src/(discover|catalogue|inventory|register)/' },
      to: { path: '^src/(?!core/)', pathNot: '^src/$1/' },
    },
    {
      name: 'manifests-are-text',
      comment: 'A reader of manifests gets text and gives facts: it opens no file, and neither judges nor parses code.',
      severity: 'error',
      from: { path: '^src/dependencies/' },
      to: { path: allBut('dependencies', 'core') },
    },
    {
      name: 'policy-works-on-any-inventory',
      comment: 'A policy must work on an imported inventory: it knows neither detection nor syntax.',
      severity: 'error',
      from: { path: '^src/policy/' },
      to: { path: allBut('policy', 'core', 'register') },
    },
    {
      name: 'audit-knows-the-register',
      comment:
        'Plans, records, the ledger and the package are texts and facts: they open no file, ask no clock and judge nothing; rules do.',
      severity: 'error',
      from: { path: '^src/audit/' },
      // Of the policy only what it is made of: a view of an auditor shows what judged.
      to: { path: allBut('audit', 'core', 'register'), pathNot: '^src/policy/(effective|context|days)\\.ts$' },
    },
    {
      name: 'fix-knows-only-core',
      comment: 'A fix is text and a row; whether it helps is found out by judging again, which is not its business.',
      severity: 'error',
      from: { path: '^src/fix/' },
      to: { path: allBut('fix', 'core') },
    },
    {
      name: 'report-knows-only-core',
      comment: 'A report is a function of the Report.',
      severity: 'error',
      from: { path: '^src/report/' },
      to: { path: allBut('report', 'core') },
    },
    {
      name: 'report-is-pure',
      comment: 'No file, network, process or clock: the same Report gives the same bytes.',
      severity: 'error',
      from: { path: '^src/report/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|zlib)$' },
    },
    {
      name: 'host-knows-only-core',
      comment: 'The outside world stands behind small interfaces and knows nothing of the pipeline.',
      severity: 'error',
      from: { path: '^src/host/' },
      to: { path: allBut('host', 'core') },
    },
    {
      name: 'only-host-reaches-outside',
      comment: 'What reads, writes, spawns or connects is in one folder, so that it can be reviewed there.',
      severity: 'error',
      from: { path: allBut('host') },
      to: { path: OUTSIDE },
    },
    {
      name: 'only-the-action-knows-the-runner',
      comment: "The runner's toolkit prints and reads the environment; it also slows the start of the command line.",
      severity: 'error',
      from: { path: allBut('action') },
      to: { path: '^(node_modules/)?@actions/' },
    },
    {
      name: 'only-the-terminal-knows-arguments',
      comment: 'The command line is one of two doors; nothing behind it may depend on how it was called.',
      severity: 'error',
      from: { path: allBut('cli', 'commands') },
      to: { path: '^(node_modules/)?commander' },
    },
    {
      name: 'only-app-knows-all-stages',
      comment: 'The doors ask app; the order of the pipeline stands in one place.',
      severity: 'error',
      from: { path: '^src/((cli|action|main)\\.ts$|commands/)' },
      to: { path: '^src/(discover|parse|resolve|infrastructure|detect|cbom|catalogue|inventory|register|audit|policy|fix)/' },
    },
    {
      name: 'nobody-imports-a-door',
      comment: 'Doors are the top: what they share belongs to app.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/((cli|action|main)\\.ts$|commands/)' },
      to: { path: '^src/((cli|action|main)\\.ts$|commands/)' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or a third is missing; type-only imports count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'across-folders-with-a-hash',
      comment: 'A step over a wall is visible in the import: #core/value across folders.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/', pathNot: '^src/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
    },
    {
      name: 'out-of-the-top-with-a-hash',
      comment: 'The same for the files that stand directly in src.',
      severity: 'error',
      from: { path: '^src/[^/]+\\.ts$' },
      to: { path: '^src/[^/]+/', dependencyTypesNot: ['aliased-subpath-import'] },
    },
    {
      name: 'inside-a-folder-without-a-hash',
      comment: 'A neighbour is ./x: a # inside of a folder would look like a step over a wall.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/$1/', dependencyTypes: ['aliased-subpath-import'] },
    },
    {
      name: 'source-knows-no-tests',
      comment: 'What is shipped does not depend on what only developers have.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(__tests__|scripts)/' },
    },
    {
      name: 'nothing-shipped-is-a-developer-package',
      comment: 'A package that src uses stands under dependencies; types alone are no use.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    },
    {
      name: 'no-unresolved-import',
      comment: 'An import that leads nowhere hides from all other walls.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dead-wood',
      comment:
        'Every module is reached from a door, or is not shipped and can go. The examples of rules run in tests only; the shape of the JSON report is made into a schema.',
      severity: 'error',
      from: { path: '^src/main\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(policy/examples|report/json-schema)\\.ts$', reachable: false },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
}
