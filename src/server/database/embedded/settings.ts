import { MEGABYTE } from '../../config.js';
import { totalmem } from 'node:os';

/** Memory this process may count on, in bytes: of the container where there is a limit, else of the machine. */
export function availableMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 && limit < totalmem() ? limit : totalmem();
}

/**
 * Settings of the bundled server for a machine that it shares with the application.
 * `durable` false is for throw-away data of tests only: a power cut then loses everything.
 */
export function databaseSettings({ memory, durable, socket }: { memory: number; durable: boolean; socket: string }): Record<string, string> {
  const megabytes = Math.floor(memory / MEGABYTE);
  return {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    port: '5432',
    max_connections: '60',
    shared_buffers: `${between(32, Math.floor(megabytes / 8), 1024)}MB`,
    effective_cache_size: `${Math.max(64, Math.floor(megabytes / 2))}MB`,
    work_mem: `${between(4, Math.floor(megabytes / 256), 32)}MB`,
    maintenance_work_mem: `${between(16, Math.floor(megabytes / 32), 256)}MB`,
    random_page_cost: '1.1',
    jit: 'off',
    max_wal_size: '1GB',
    checkpoint_timeout: '15min',
    wal_compression: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The log may be read by people who may not read the data: no statements, no values.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...(durable ? { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' } : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }),
  };
}

function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
