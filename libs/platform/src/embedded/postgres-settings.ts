/** `durable` keeps what it says it kept; `throwaway` is for data that is removed with its cluster. */
export type PostgresProfile = 'durable' | 'throwaway';

const everywhere: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  // No sockets in the file system: nothing to be left behind, no path too long for a socket.
  unix_socket_directories: '',
  max_connections: '200',
  password_encryption: 'scram-sha-256',
  shared_buffers: '128MB',
  // Short queries on few cores: compiling and spreading them costs more than it gives.
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_line_prefix: '%m [%p] %d ',
  wal_level: 'minimal',
  max_wal_senders: '0',
  // Tests create and drop whole schemas in one transaction.
  max_locks_per_transaction: '256',
};

const byProfile: Readonly<Record<PostgresProfile, Readonly<Record<string, string>>>> = {
  durable: { max_wal_size: '512MB', checkpoint_timeout: '5min' },
  throwaway: {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    autovacuum_naptime: '10s',
    max_wal_size: '2GB',
    checkpoint_timeout: '30min',
  },
};

/**
 * The settings a cluster is started with; later ones win.
 * @returns arguments for the server, `['-c', 'name=value', …]`
 */
export function serverArguments(profile: PostgresProfile, port: number, own: Readonly<Record<string, string>> = {}): string[] {
  const settings = { ...everywhere, ...byProfile[profile], port: String(port), ...own };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
