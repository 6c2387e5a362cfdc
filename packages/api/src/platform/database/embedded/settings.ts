import { totalmem } from 'node:os'

/** What an operator may not find in the PostgreSQL manual: `none` may lose everything in a power cut, for tests only. */
export type Durability = 'full' | 'none'

const MEBIBYTE = 1024 * 1024

/** Share of the machine's memory for PostgreSQL's own cache, within bounds that suit a laptop and a server. */
function sharedBuffersMebibytes(): number {
  const eighth = Math.floor(totalmem() / MEBIBYTE / 8)
  return Math.max(128, Math.min(1024, eighth))
}

/** The whole of `postgresql.conf`, written anew at every start. */
export function postgresqlConf(port: number, durability: Durability): string {
  const sharedBuffers = durability === 'none' ? 128 : sharedBuffersMebibytes()
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    // No socket file: its path would be limited to 107 bytes, and every local account could knock on it.
    unix_socket_directories: '',
    max_connections: 200,
    password_encryption: 'scram-sha-256',
    shared_buffers: `${sharedBuffers}MB`,
    effective_cache_size: `${sharedBuffers * 3}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    // Fewer checkpoints, so that a busy day is not interrupted by full-page writes.
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    wal_compression: 'on',
    // Cluster files lie on solid-state disks nearly everywhere now.
    random_page_cost: 1.1,
    // Compiling a plan takes longer than any of our statements.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    datestyle: 'ISO, YMD',
    lc_messages: 'C',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: 'off',
    ...(durability === 'full'
      ? { synchronous_commit: 'on', fsync: 'on' }
      : { synchronous_commit: 'off', fsync: 'off', full_page_writes: 'off' }),
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`)
  return `# Written at every start; changes made here are lost.\n${lines.join('\n')}\n`
}

/** The whole of `pg_hba.conf`: passwords for everybody, from this machine only. */
export const PG_HBA_CONF = `# Written at every start; changes made here are lost.
host all all 127.0.0.1/32 scram-sha-256
`
