import type { DataSourceOptions } from 'typeorm';
import { sharedOptions } from '../data-source';
import { DEFAULT_CONNECTIONS, type PostgresLocation } from '../location';
import { CONNECT_TIMEOUT_MS, QUERY_TIMEOUT_MS } from './pool';

/** Each streamed table holds a snapshot while it runs; writes and other snapshots have their own connections. */
const LONG_SNAPSHOTS = 4;

/** The options of the pool that writes and reads snapshots. */
export function postgresOptions({ url, connections = DEFAULT_CONNECTIONS }: PostgresLocation): DataSourceOptions {
  return {
    ...sharedOptions,
    type: 'postgres',
    url,
    applicationName: 'on-record',
    installExtensions: false,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    extra: { max: connections + LONG_SNAPSHOTS, query_timeout: QUERY_TIMEOUT_MS, keepAlive: true },
  };
}
