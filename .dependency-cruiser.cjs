/** Who may import whom. Each rule is seen failing in tests/scripts/import-rules.test.ts. */

const GRAPHQL = 'node_modules/(graphql|type-graphql|@apollo|graphql-[^/]+|@graphql-[^/]+)/';
const TYPEORM = 'node_modules/typeorm/';
const FASTIFY = 'node_modules/(fastify|@fastify|@as-integrations)/';
const PAGE = '^src/api/explorer/page/';
/** From a file to its findings: commands and the trainer call it, each a part of it. */
const PIPELINE = '^src/(ingest|extract|link|language)/';
const SLICE = '^src/graph/(article|quote|speaker|country|event)/';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Files that import each other cannot be read one at a time, even if only types are imported.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'kernel-is-a-leaf',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^(src|ormconfig)', pathNot: '^src/kernel/' },
    },
    {
      name: 'pipeline-knows-no-framework',
      comment: 'From a document to what it states, and from a question to a query: neither server nor database.',
      severity: 'error',
      from: { path: '^src/(ingest|extract|link|language|text|seed|ask)/' },
      to: { path: [GRAPHQL, TYPEORM, FASTIFY] },
    },
    {
      name: 'engines-stay-in-their-folders',
      comment: 'Only the list of engines imports an engine, and no engine imports another.',
      severity: 'error',
      from: { path: '^(src/|ormconfig)', pathNot: '^src/store/(engines[.]ts$|sqlite/|postgres/)' },
      to: { path: '^src/store/(sqlite|postgres)/' },
    },
    {
      name: 'no-engine-imports-another',
      severity: 'error',
      from: { path: '^src/store/(sqlite|postgres)/' },
      to: { path: '^src/store/(sqlite|postgres)/', pathNot: '^src/store/$1/' },
    },
    {
      name: 'recording-knows-no-graphql',
      comment: 'Rows are written by one door, whoever asks for it: the API, the command line, the generator.',
      severity: 'error',
      from: { path: '^src/(record|store)/' },
      to: { path: GRAPHQL },
    },
    {
      name: 'tables-know-no-graphql',
      severity: 'error',
      from: { path: '[.](entity|repository)[.]ts$' },
      to: { path: GRAPHQL },
    },
    {
      name: 'types-know-no-typeorm',
      severity: 'error',
      from: { path: '[.](type|input)[.]ts$' },
      to: { path: TYPEORM },
    },
    {
      name: 'slices-meet-in-public',
      comment:
        'A type of the graph reaches another by what it offers: its type, connection, loader, entity and input, and the table that filters nest into.',
      severity: 'error',
      from: { path: SLICE },
      to: { path: SLICE, pathNot: ['^src/graph/$1/', '[.](type|connection|loader|entity|input|table)[.]ts$'] },
    },
    {
      name: 'nobody-imports-the-outside',
      comment: 'The API is for the command line alone.',
      severity: 'error',
      from: { path: '^(src/|ormconfig)', pathNot: '^src/(api/|cli/|main[.]ts$)' },
      to: { path: '^src/(api/|main[.]ts$)' },
    },
    {
      name: 'nobody-imports-main',
      severity: 'error',
      from: {},
      to: { path: '^src/main[.]ts$' },
    },
    {
      name: 'no-development-packages',
      comment: 'The server runs without them; the page is bundled at build time.',
      severity: 'error',
      from: { path: '^(src/|ormconfig)', pathNot: PAGE },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      from: { path: '^(src/|ormconfig)', pathNot: PAGE },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: { pathNot: PAGE },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dead-modules',
      comment:
        'What neither the command line nor the migrations reach is dead, or its caller is missing. Tests are no caller.',
      severity: 'error',
      from: { path: '^(src/main|ormconfig)[.]ts$' },
      to: { path: '^src/', pathNot: ['[.]d[.]ts$', '^src/main[.]ts$', '^src/store/migrations/'], reachable: false },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nobody imports and that imports nothing.',
      severity: 'error',
      from: { path: PIPELINE, orphan: true, pathNot: '[.]d[.]ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: PAGE },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default', 'types'] },
  },
};
