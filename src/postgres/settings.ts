/** A parameter of PostgreSQL that this project sets. */
export interface Setting {
  /** In the parameter's unit. */
  readonly value: number | boolean;
  readonly reason: string;
  readonly source: string;
}

/**
 * Parameters that this project sets on every database, on any cloud. `synchronous_commit` stays on: with a standby in a
 * second zone a commit that returned is on two disks, and a desk that loses a fill does not know its position.
 */
export const projectSettings = {
  max_wal_size: {
    value: 16_384,
    reason: "in MB: a busy open does not force an early checkpoint, whose writes delay commits",
    source: "PostgreSQL documentation, WAL configuration",
  },
  checkpoint_timeout: {
    value: 900,
    reason:
      "in seconds: fewer full-page images after checkpoints; recovery takes longer, but the standby takes over",
    source: "PostgreSQL documentation, WAL configuration",
  },
  random_page_cost: {
    value: 1.1,
    reason: "a random read from a solid-state disk costs hardly more than a sequential one",
    source: "PostgreSQL documentation, planner cost constants",
  },
  autovacuum_vacuum_scale_factor: {
    value: 0.02,
    reason: "large order tables are vacuumed often in short runs instead of rarely in long scans",
    source: "PostgreSQL documentation, automatic vacuuming",
  },
  idle_in_transaction_session_timeout: {
    value: 60_000,
    reason: "in ms: an idle transaction keeps vacuum from removing rows in every table",
    source: "PostgreSQL documentation, client connection defaults",
  },
  track_io_timing: {
    value: true,
    reason: "distinguishes a slow disk from a slow query plan",
    source: "PostgreSQL documentation, run-time statistics",
  },
  log_lock_waits: {
    value: true,
    reason: "records which session waited for which, which cannot be found out later",
    source: "PostgreSQL documentation, error reporting and logging",
  },
  log_min_duration_statement: {
    value: 250,
    reason: "in ms: logs every statement that is too slow for a trading path",
    source: "PostgreSQL documentation, error reporting and logging",
  },
  log_autovacuum_min_duration: {
    value: 10_000,
    reason: "in ms: shows whether vacuum caused a slow minute",
    source: "PostgreSQL documentation, error reporting and logging",
  },
} as const satisfies Readonly<Record<string, Setting>>;
