/** `npm run build:client`: builds `@on-record/client` from `schema/` into `client/dist`. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal';
import { buildSchema, introspectionFromSchema, isObjectType } from 'graphql';
import { runTool } from './setup/run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const client = join(root, 'client');
const generated = join(client, 'src/generated');
const sdl = readFileSync(join(root, 'schema/schema.graphql'), 'utf8');

/** Object types without an id: a cache embeds them in their parents. */
function keylessTypes(schema) {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__') && !roots.includes(type))
    .filter((type) => type.getFields().id === undefined)
    .map((type) => type.name)
    .sort();
}

function cacheKeys(types) {
  const entries = (value) => types.map((name) => `  ${name}: ${value},\n`).join('');
  return (
    '/** `keys` of Graphcache: types without an id are embedded in their parents. */\n' +
    `export const graphcacheKeys = {\n${entries('(): null => null')}};\n\n` +
    '/** `typePolicies` of Apollo Client’s `InMemoryCache`: types without an id are embedded in their parents. */\n' +
    `export const apolloTypePolicies: Record<string, { keyFields: false }> = {\n${entries('{ keyFields: false }')}};\n`
  );
}

async function run(tool, ...args) {
  const status = await runTool(root, tool, args);
  if (status !== 0) throw new Error(`${tool} ended with status ${status}.`);
}

const schema = buildSchema(sdl);
const introspection = introspectionFromSchema(schema, { descriptions: false });
rmSync(join(client, 'dist'), { recursive: true, force: true });
rmSync(generated, { recursive: true, force: true });
mkdirSync(generated, { recursive: true });
await run('@graphql-codegen/cli/cjs/bin.js', '--config', 'client/codegen.cjs', '--silent');
writeFileSync(join(generated, 'cache-keys.ts'), cacheKeys(keylessTypes(schema)));
await run('typescript/bin/tsc', '-p', 'client');
writeFileSync(join(client, 'dist/introspection.json'), `${JSON.stringify(introspection)}\n`);
writeFileSync(
  join(client, 'dist/introspection.d.ts'),
  outputIntrospectionFile(minifyIntrospection(introspection), { fileType: '.d.ts', shouldPreprocess: true }),
);
cpSync(join(root, 'schema/schema.graphql'), join(client, 'dist/schema.graphql'));
