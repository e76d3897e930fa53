import { rmSync } from "node:fs";
import path from "node:path";
import { gcp } from "../../../src/gcp";
import { freshOutdir, run } from "../../app/run";
import foundry from "../../environments/foundry";
import junction from "../../environments/junction";
import lookout from "../../environments/lookout";
import { Template } from "../../helpers/template";

const outdir = freshOutdir();
const watched = [
  "lookout-iowa-watch",
  "lookout-carolina-watch",
  "junction-iowa-watch",
  "junction-virginia-watch",
  "foundry-iowa-watch",
];
let names: readonly string[];

beforeAll(() => {
  const { exitCode, errors } = run(outdir, [lookout, junction, foundry]);
  if (exitCode !== 0) throw new Error(errors);
  names = watched.flatMap((stack) =>
    Template.in(outdir, stack)
      .resources("google_monitoring_alert_policy")
      .map(({ arguments: of }) => (of["display_name"] as string).split("-").slice(3).join("-")),
  );
});
afterAll(() => rmSync(path.dirname(outdir), { recursive: true }));

/** What begins the names of the alarms on a type whose resources hold what cannot be made again. */
const prefixes: Readonly<Record<string, string>> = {
  google_compute_ha_vpn_gateway: "vpn-",
  google_compute_instance: "fleet-",
  google_compute_interconnect: "link-",
  google_compute_interconnect_attachment: "vlan-",
  google_compute_node_group: "nodes-host-",
  google_container_cluster: "cluster-",
  google_kms_crypto_key: "key-",
  google_memorystore_instance: "cache-",
  google_redis_instance: "cache-",
  google_sql_database_instance: "database-",
};

/** Why a type has no alarm. */
const unwatched: Readonly<Record<string, string>> = {
  google_artifact_registry_repository:
    "it is read when a node starts; what fails then is told by the cluster",
  google_compute_address: "it has no state of its own; what its NAT gateway drops is told",
  google_compute_reservation:
    "it does nothing; that a machine could not start is told by its cluster or itself",
  google_gke_backup_backup_plan:
    "nothing that runs waits for it, and people see in its backups whether one failed",
  google_logging_project_bucket_config: "Google has no metric of a bucket that is full: it never is",
  google_secret_manager_secret: "it is read by people and applications, which see a failure themselves",
  google_storage_bucket: "it is asked request by request, by programs that see a failure themselves",
};

describe("everything that holds what cannot be made again", () => {
  const stateful = Object.entries(gcp.effects)
    .filter(([, effects]) => effects.stateful)
    .map(([type]) => type);

  it.each(stateful)("%s has an alarm, or a reason why not", (type) => {
    const { [type]: prefix } = prefixes;
    if (prefix === undefined) {
      expect(unwatched[type]).toMatch(/\w/);
      return;
    }
    expect(names.some((name) => name.startsWith(prefix))).toBe(true);
  });

  it("is all that the two lists name", () => {
    expect([...Object.keys(prefixes), ...Object.keys(unwatched)].sort()).toEqual([...stateful].sort());
  });
});
