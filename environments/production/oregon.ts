import { like } from "../../src/clouds";
import { cache, virginia } from "./virginia";

/** AWS, for disaster recovery: its database is a replica of Virginia's. */
export const oregon = like(virginia, {
  role: "dr",
  capacity: "reserved",
  region: "us-west-2",
  accountId: "111111111111",
  network: {
    kind: "create",
    cidr: "10.1.0.0/16",
    zones: { a: "usw2-az1", b: "usw2-az2", c: "usw2-az3" },
    flowLogRetentionDays: 365,
  },
  database: {
    kind: "replica",
    replicaOf: "virginia",
    state: "replica",
    logRetentionDays: 365,
    sourceBackups: { retentionDays: 14 },
  },
  cache,
  images: { kind: "replica", of: "virginia" },
  backup: {},
});
