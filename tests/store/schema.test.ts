import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource, EntityMetadata } from 'typeorm';
import { loadSeeds } from '../../src/cli/load-seeds';
import { ENTITIES } from '../../src/store/data-source';
import type { Location } from '../../src/store/location';
import { createDataSource, openDatabase } from '../../src/store/open';
import { freshPostgresDatabase } from '../support/postgres';
import { ENGINES, NOW, SEEDS } from '../support/server';
import { countRows, dumpOf, indexFaults, tablesOf, type TableFacts } from '../support/tables';

let source: DataSource;
let at: Location;
let close: () => Promise<void>;

async function freshLocation(engine: Location['engine']): Promise<{ location: Location; remove: () => Promise<void> }> {
  if (engine === 'postgres') {
    const { url, drop } = await freshPostgresDatabase();
    return { location: { engine, url }, remove: drop };
  }
  const folder = mkdtempSync(join(tmpdir(), 'on-record-schema-'));
  return {
    location: { engine, file: join(folder, 'graph.sqlite') },
    remove: async () => rmSync(folder, { recursive: true }),
  };
}

/** What the entity says that its table is like. */
function declared(entity: EntityMetadata): TableFacts {
  return {
    columns: Object.fromEntries(
      entity.columns.map(({ databaseName, isNullable }) => [databaseName, isNullable ? 'null' : 'not null']),
    ),
    primaryKey: entity.primaryColumns.map(({ databaseName }) => databaseName),
    foreignKeys: entity.foreignKeys
      .map(
        ({ columnNames, referencedTablePath, referencedColumnNames, onDelete }) =>
          `${columnNames.join()} -> ${referencedTablePath} (${referencedColumnNames.join()}) ${onDelete ?? 'NO ACTION'}`,
      )
      .sort(),
    uniques: [
      ...entity.uniques.map(({ columns }) => columns.map(({ databaseName }) => databaseName).join()),
      ...entity.indices
        .filter(({ isUnique }) => isUnique)
        .map(({ columns }) => columns.map(({ databaseName }) => databaseName).join()),
    ].sort(),
  };
}

describe.each(ENGINES)('the tables on %s', (engine) => {
  beforeEach(async () => {
    const { location, remove } = await freshLocation(engine);
    at = location;
    source = await createDataSource(location).initialize();
    close = async () => {
      await source.destroy();
      await remove();
    };
    await source.runMigrations();
  }, 120_000);
  afterEach(() => close());

  it('are what the entities declare: columns, keys, references, uniqueness', async () => {
    const tables = await tablesOf(source);
    expect(source.options.synchronize).toBe(false);
    const others = [...tables.keys()].filter(
      (name) => !source.entityMetadatas.some(({ tableName }) => tableName === name),
    );
    expect(others.filter((name) => !/_search(_\w+)?$/.test(name))).toEqual(['migrations']);
    for (const entity of source.entityMetadatas) {
      expect([entity.tableName, tables.get(entity.tableName)]).toEqual([entity.tableName, declared(entity)]);
    }
    expect(source.entityMetadatas).toHaveLength(ENTITIES.length);
  });

  it('keep what is recorded while the newest of them go and come back', async () => {
    const database = await openDatabase(at);
    try {
      await loadSeeds(database, SEEDS, () => NOW);
      const counted = await countRows(database);
      for (let undone = 1; undone < source.migrations.length; undone += 1) await source.undoLastMigration();
      await source.runMigrations();
      expect(await indexFaults(database)).toEqual([]);
      expect(await countRows(database)).toEqual(counted);
    } finally {
      await database.close();
    }
  });

  it('go and come back the same', async () => {
    const before = await dumpOf(source);
    const all = source.migrations.length;
    for (let undone = 0; undone < all; undone += 1) await source.undoLastMigration();
    expect([...(await tablesOf(source)).keys()]).toEqual(['migrations']);
    expect(await source.runMigrations()).toHaveLength(all);
    expect(await dumpOf(source)).toEqual(before);
    expect(await source.showMigrations()).toBe(false);
  });
});
