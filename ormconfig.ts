import 'reflect-metadata';
import { readConfig } from './src/config';
import { createDataSource } from './src/store/open';

/** The DataSource of the TypeORM command line: the same database that the server uses. */
export const dataSource = createDataSource(readConfig().location);
