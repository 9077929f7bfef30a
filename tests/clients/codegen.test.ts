import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scalars } from '../../client/src/scalars';
import { clientProject, COMPLAINT, examples, run, SCHEMA } from './run';

const COMPILER = {
  strict: true,
  noEmit: true,
  target: 'ES2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  skipLibCheck: true,
  types: [],
  lib: ['ES2022'],
  noUnusedLocals: false,
  isolatedModules: true,
};

let project: ReturnType<typeof clientProject>;
beforeEach(() => {
  project = clientProject();
});
afterEach(() => project.remove());

function generate(modules: { name: string; text: string }[]) {
  const { folder } = project;
  mkdirSync(join(folder, 'src'));
  for (const { name, text } of modules) {
    writeFileSync(
      join(folder, 'src', `${name}.ts`),
      `import { graphql } from './gql/gql';\n\nexport const ${name} = graphql(\`\n${text}\`);\n`,
    );
  }
  writeFileSync(
    join(folder, 'codegen.cjs'),
    `module.exports = ${JSON.stringify({
      schema: SCHEMA,
      documents: ['src/**/*.ts', '!src/gql/**'],
      silent: false,
      generates: {
        './src/gql/': {
          preset: 'client',
          config: { scalars: scalars, strictScalars: true, useTypeImports: true, enumsAsTypes: true },
        },
      },
    })};`,
  );
  return run(folder, '@graphql-codegen/cli/cjs/bin.js', '--config', 'codegen.cjs');
}

test("GraphQL Code Generator's client preset compiles every example without a warning, to code that type-checks", () => {
  const { status, output } = generate(examples());
  expect(output).not.toMatch(COMPLAINT);
  expect(status).toBe(0);
  const { folder } = project;
  const generated = readFileSync(join(folder, 'src/gql/graphql.ts'), 'utf8');
  for (const { name } of examples()) expect(generated).toContain(`export const ${name}QueryDocument = `);

  // A client that knows the types of what it is answered.
  writeFileSync(
    join(folder, 'src/use.ts'),
    [
      "import type { AllQuotesByIranianOfficialsQueryQuery } from './gql/graphql';",
      'export const words = (answer: AllQuotesByIranianOfficialsQueryQuery): string[] => answer.quotes.nodes.map((quote) => quote.text);',
      '// @ts-expect-error a speaker may be unknown',
      'export const names = (answer: AllQuotesByIranianOfficialsQueryQuery): string[] => answer.quotes.nodes.map((quote) => quote.speaker.name);',
    ].join('\n'),
  );
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: COMPILER, include: ['src'] }));
  expect(run(folder, 'typescript/bin/tsc', '-p', '.')).toEqual({ status: 0, output: '' });
}, 120_000);

test('what it refuses is seen', () => {
  const { status, output } = generate([{ name: 'Wrong', text: 'query WrongQuery { quotes { nodes { colour } } }' }]);
  expect(output).toMatch(COMPLAINT);
  expect(status).not.toBe(0);
}, 60_000);
