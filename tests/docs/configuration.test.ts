import { LIMITS } from '../../src/api/graphql/limits';
import { readConfig, VARIABLES } from '../../src/config';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../src/graph/query/selection';
import { packageRoot } from '../../src/kernel/package-root';
import { readDocument } from './documents';

const readme = readDocument('README.md');

describe('the table of environment variables', () => {
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \| (.+?) \| (.+?) \|$/gm)].map(([, name, value, meaning]) => ({
    name: name!,
    value: value!,
    meaning: meaning!,
  }));

  test('lists every variable, and no other', () => {
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(VARIABLES));
  });

  test.each(Object.entries(VARIABLES))('states the default of %s', (name, { default: value }) => {
    const cell = rows.find((row) => row.name === name)?.value;
    const { location } = readConfig({});
    const root = packageRoot();
    const file = location.engine === 'sqlite' ? location.file.slice(root.length).replace(/^\//, '') : '';
    const wanted = name === 'DATABASE_FILE' ? file : String(value);
    expect(cell).toBe(wanted === '' ? 'none' : `\`${wanted}\``);
  });

  test('names every choice', () => {
    for (const [name, { choices }] of Object.entries(VARIABLES) as [string, { choices?: readonly string[] }][]) {
      for (const choice of choices ?? [])
        expect(rows.find((row) => row.name === name)?.meaning).toContain(`\`${choice}\``);
    }
  });
});

test('the README states the limits in force', () => {
  const formatted = (limit: number) => limit.toLocaleString('en-US');
  expect(readme.replace(/\n/g, ' ')).toContain(
    `One operation may have ${formatted(LIMITS.tokens)} tokens, ${LIMITS.depth} levels, ${LIMITS.aliases} aliases and ` +
      `${LIMITS.directives} directives, and may ask for ${formatted(LIMITS.complexity)} fields at most.`,
  );
  expect(readme.replace(/\n/g, ' ')).toContain(`${DEFAULT_PAGE_SIZE} rows by default, ${MAX_PAGE_SIZE} at most`);
});
