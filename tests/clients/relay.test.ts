import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scalars } from '../../client/src/scalars';
import { clientProject, COMPLAINT, examples, run, SCHEMA } from './run';

let project: ReturnType<typeof clientProject>;
beforeEach(() => {
  project = clientProject();
});
afterEach(() => project.remove());

function compile(modules: { name: string; text: string }[]) {
  const { folder } = project;
  mkdirSync(join(folder, 'src'));
  for (const { name, text } of modules)
    writeFileSync(
      join(folder, 'src', `${name}.ts`),
      `import { graphql } from 'relay-runtime';\n\ngraphql\`\n${text}\`;\n`,
    );
  writeFileSync(join(folder, 'package.json'), '{ "name": "client", "private": true }');
  writeFileSync(
    join(folder, 'relay.config.json'),
    JSON.stringify({
      src: './src',
      schema: SCHEMA,
      language: 'typescript',
      eagerEsModules: true,
      customScalarTypes: scalars,
    }),
  );
  return run(folder, 'relay-compiler/cli.js');
}

test('relay-compiler compiles every example without a warning', () => {
  const { status, output } = compile(examples());
  expect(output).not.toMatch(COMPLAINT);
  expect(output).toMatch(/Done/);
  expect(status).toBe(0);
  const made = readdirSync(join(project.folder, 'src/__generated__'));
  expect(made).toEqual(expect.arrayContaining(examples().map(({ name }) => `${name}Query.graphql.ts`)));
});

test('what it refuses is seen', () => {
  const { status, output } = compile([{ name: 'Wrong', text: 'query WrongQuery { quotes { nodes { colour } } }' }]);
  expect(output).toMatch(COMPLAINT);
  expect(status).not.toBe(0);
});
