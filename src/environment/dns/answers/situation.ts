/** Where a client is, as far as Route 53 can tell: by its resolver, or by the subnet that the resolver passes on. */
export interface Client {
  readonly continent?: string | undefined;
  readonly country?: string | undefined;
  readonly subdivision?: string | undefined;
}

/** Everything outside of a zone on which its answers depend, at one moment. */
export interface Situation {
  /** Ids of the inputs that are healthy: a switch that is set, a region that serves, an alarm that is not raised. */
  readonly healthy: ReadonlySet<string>;
  /** Ids of checks that were just created and have no data yet. @default none */
  readonly fresh?: ReadonlySet<string> | undefined;
  /** @default a client that Route 53 cannot place */
  readonly client?: Client | undefined;
}
