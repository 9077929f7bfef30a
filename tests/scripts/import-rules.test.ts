import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const PROJECT = join(__dirname, '../..');

/**
 * A miniature project: imports that are allowed, and a violation of each rule. Keys are files, values their imports.
 */
const ALLOWED: Record<string, string[]> = {
  'src/main.ts': ["import './cli/serve'", "import './graph/quote/quote.resolver'", "import './seed/load'"],
  'src/cli/serve.ts': ["import '../api/server'", "import '../store/engines'"],
  'src/api/server.ts': ["import 'fastify'", "import 'graphql'", "import '../graph/quote/quote.resolver'"],
  'src/api/explorer/page/main.tsx': ["import 'react'"],
  'src/kernel/edtf.ts': ["import './errors'"],
  'src/kernel/errors.ts': [],
  'src/seed/load.ts': ["import '../kernel/edtf'", "import '../record/record'"],
  'src/store/engines.ts': ["import './sqlite/engine'"],
  'src/store/sqlite/engine.ts': [],
  'src/record/record.ts': ["import '../graph/quote/quote.repository'"],
  'src/graph/quote/quote.entity.ts': ["import 'typeorm'", "import type { Speaker } from '../speaker/speaker.entity'"],
  'src/graph/quote/quote.repository.ts': ["import 'typeorm'", "import './quote.entity'"],
  'src/graph/quote/quote.input.ts': ["import 'type-graphql'", "import '../speaker/speaker.input'"],
  'src/graph/quote/quote.resolver.ts': [
    "import './quote.input'",
    "import '../speaker/speaker.loader'",
    "import '../speaker/speaker.type'",
  ],
  'src/graph/speaker/speaker.entity.ts': ["import 'typeorm'"],
  'src/graph/speaker/speaker.input.ts': ["import 'type-graphql'"],
  'src/graph/speaker/speaker.loader.ts': ["import './speaker.repository'"],
  'src/graph/speaker/speaker.repository.ts': ["import './speaker.entity'"],
  'src/graph/speaker/speaker.type.ts': ["import 'type-graphql'"],
};

const BREACHES: [rule: string, file: string, imports: string[]][] = [
  ['no-circles', 'src/store/one.ts', ["import './two'"]],
  ['no-circles', 'src/store/four.ts', ["import type { Three } from './three'"]],
  ['kernel-is-a-leaf', 'src/kernel/spans.ts', ["import '../ingest/document'"]],
  ['pipeline-knows-no-framework', 'src/ingest/document.ts', ["import 'typeorm'"]],
  ['pipeline-knows-no-framework', 'src/extract/quotes.ts', ["import 'graphql'"]],
  ['pipeline-knows-no-framework', 'src/link/speakers.ts', ["import type { DataSource } from 'typeorm'"]],
  ['pipeline-knows-no-framework', 'src/seed/file.ts', ["import 'fastify'"]],
  ['pipeline-knows-no-framework', 'src/ask/grammar.ts', ["import '@apollo/server'"]],
  ['engines-stay-in-their-folders', 'src/graph/query/page.ts', ["import '../../store/sqlite/engine'"]],
  ['no-engine-imports-another', 'src/store/postgres/reader.ts', ["import '../sqlite/engine'"]],
  ['recording-knows-no-graphql', 'src/record/quotes.ts', ["import 'graphql'"]],
  ['tables-know-no-graphql', 'src/graph/event/event.entity.ts', ["import 'type-graphql'"]],
  ['tables-know-no-graphql', 'src/graph/event/event.repository.ts', ["import 'graphql'"]],
  ['types-know-no-typeorm', 'src/graph/event/event.type.ts', ["import 'typeorm'"]],
  ['types-know-no-typeorm', 'src/graph/event/event.input.ts', ["import 'typeorm'"]],
  ['slices-meet-in-public', 'src/graph/event/event.resolver.ts', ["import '../speaker/speaker.repository'"]],
  ['nobody-imports-the-outside', 'src/store/open.ts', ["import '../api/server'"]],
  ['nobody-imports-the-outside', 'ormconfig.ts', ["import './src/api/server'"]],
  ['nobody-imports-main', 'src/api/health.ts', ["import '../main'"]],
  ['no-development-packages', 'src/store/tools.ts', ["import 'jest'"]],
  ['no-undeclared-packages', 'src/store/undeclared.ts', ["import 'left-behind'"]],
  ['not-to-unresolvable', 'src/store/lost.ts', ["import './nowhere'"]],
  ['no-dead-modules', 'src/store/dead.ts', ["import '../kernel/errors'"]],
  ['no-orphans', 'src/extract/orphan.ts', []],
];

const PACKAGES = ['typeorm', 'fastify', 'graphql', 'type-graphql', '@apollo/server', 'react', 'jest', 'left-behind'];
const DEVELOPMENT = ['react', 'jest'];

interface Summary {
  violations: { from: string; rule: { name: string } }[];
  ruleSetUsed: { forbidden: { name: string }[] };
}

let root: string;
let summary: Summary;
/** Each as "rule file". */
let violations: string[];

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'on-record-rules-'));
  for (const name of PACKAGES) {
    write(
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.0.0', main: 'index.js', types: 'index.d.ts' }),
    );
    write(`node_modules/${name}/index.js`, '');
    write(`node_modules/${name}/index.d.ts`, '');
  }
  const versions = (names: string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
  const declared = PACKAGES.filter((name) => name !== 'left-behind');
  const dependencies = versions(declared.filter((name) => !DEVELOPMENT.includes(name)));
  write('package.json', JSON.stringify({ dependencies, devDependencies: versions(DEVELOPMENT) }));
  write('tsconfig.json', '{}');
  write('src/store/two.ts', "import './one';\nexport {};\n");
  write('src/store/three.ts', "import type { Four } from './four';\nexport {};\n");
  for (const [file, imports] of [
    ...Object.entries(ALLOWED),
    ...BREACHES.map(([, file, imports]) => [file, imports] as const),
  ]) {
    write(file, [...imports, 'export {}', ''].join(';\n'));
  }
  summary = cruise();
  violations = summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
});
afterAll(() => rmSync(root, { recursive: true }));

function cruise(): Summary {
  const program = join(PROJECT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = ['--config', join(PROJECT, '.dependency-cruiser.cjs'), '--output-type', 'json', 'src', 'ormconfig.ts'];
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: root, encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as { summary: Summary }).summary;
}

it.each(BREACHES)('%s: stops %s', (rule, file) => {
  expect(violations).toContain(`${rule} ${file}`);
});

it('lets pass what is allowed', () => {
  expect(violations.filter((violation) => Object.keys(ALLOWED).some((file) => violation.endsWith(` ${file}`)))).toEqual(
    [],
  );
});

it('has a breach in this test for each rule', () => {
  expect(new Set(BREACHES.map(([rule]) => rule))).toEqual(
    new Set(summary.ruleSetUsed.forbidden.map(({ name }) => name)),
  );
});
