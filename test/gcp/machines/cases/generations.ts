import type { nodeProblems } from "../../../../src/gcp/machines/spec/node-rules";
import type { placementProblems } from "../../../../src/gcp/machines/spec/placement-rules";
import type { SoleTenancy } from "../../../../src/gcp/machines/spec/tenancy-schema";
import type { CasesOf } from "../../../problems/case";
import type { Edit } from "../../../problems/parts";
import { withGeneration, type GenerationInput } from "../../clusters";
import { withGateway } from "../fleets";

const a = "regions.iowa.pools.engine.generations.a";

const tenancy: SoleTenancy = {
  kind: "sole-tenant",
  nodeType: "c3-node-176-704",
  hosts: { kind: "fixed", count: 2 },
  maintenance: "migrate",
};

/** Adds a generation on hosts of its own with these changes. */
function withHosts(own: Partial<SoleTenancy>, generation: Partial<GenerationInput> = {}): Edit {
  return withGeneration({ ...generation, placement: { ...tenancy, ...own } });
}

export const generationCases: CasesOf<keyof typeof nodeProblems | keyof typeof placementProblems> = {
  "GCP-POOL-012": [
    {
      mistake: "engines close to each other on a series for offices",
      edit: withGeneration({ machine: "e2-standard-16" }),
      at: `${a}.placement`,
      value: 'e2-standard-16 in "compact"',
    },
  ],
  "GCP-POOL-013": [
    {
      mistake: "the newest Intel series close to each other",
      edit: withGeneration({ machine: "c4-standard-96", disk: { type: "hyperdisk-balanced" } }),
      at: `${a}.placement`,
      remedy: "sandbox",
    },
  ],
  "GCP-POOL-021": [
    {
      mistake: "the newest AMD series close to each other, on nodes of the version before",
      edit: withGeneration({
        machine: "c4d-standard-96",
        disk: { type: "hyperdisk-balanced" },
        image: { kind: "cos", version: "1.33.0-gke.1438999" },
      }),
      at: `${a}.placement`,
      value: "c4d-standard-96 on 1.33.0-gke.1438999",
      remedy: "1.33.0-gke.1439000",
    },
  ],
  "GCP-POOL-014": [
    {
      mistake: "as many spares as nodes",
      edit: withGeneration({ nodes: 800, spare: 800, podsPerNode: 8 }),
      at: `${a}.placement`,
      value: "800 nodes + 800 spare",
    },
  ],
  "GCP-POOL-015": [
    {
      mistake: "Tier_1 on the guide's machine",
      edit: withGeneration({ machine: "c2-standard-16", egress: "tier1" }),
      at: `${a}.egress`,
      value: "c2-standard-16",
      remedy: "c2-standard-30",
    },
  ],
  "GCP-POOL-016": [
    {
      mistake: "a number of local SSDs that the size does not take",
      edit: withGeneration({ machine: "c2-standard-16", localSsd: { kind: "block", count: 1 } }),
      at: `${a}.localSsd`,
      value: "1 on c2-standard-16",
      remedy: "use 2, 4, 8",
    },
    {
      mistake: "local SSDs on a type that has none",
      edit: withGeneration({ localSsd: { kind: "ephemeral" } }),
      at: `${a}.localSsd`,
      value: "ephemeral on c3-standard-88",
    },
    {
      mistake: "the SSDs that a type brings along left out",
      edit: withGeneration({ machine: "c3-standard-88-lssd" }),
      at: `${a}.localSsd`,
      remedy: 'kind: "block"',
    },
    {
      mistake: "another number than the type brings along",
      edit: withGeneration({ machine: "c3-standard-88-lssd", localSsd: { kind: "block", count: 2 } }),
      at: `${a}.localSsd`,
      remedy: "the type has 16",
    },
  ],
  "GCP-POOL-017": [
    {
      mistake: "a zone that the network does not name",
      edit: withGeneration({ zone: "d" }),
      at: `${a}.zone`,
      value: "d",
    },
  ],
  "GCP-POOL-018": [
    {
      mistake: "nodes upgraded before the cluster",
      edit: withGeneration({ image: { kind: "cos", version: "1.36.1-gke.1000000" } }),
      at: `${a}.image.version`,
      value: "1.36.1-gke.1000000 in a cluster of 1.35",
    },
    {
      mistake: "the generation of two years ago in an upgraded cluster",
      edit: withGeneration({ image: { kind: "cos", version: "1.32.9-gke.1000000" } }),
      at: `${a}.image.version`,
    },
  ],
  "GCP-POOL-019": [
    {
      mistake: "the series for computations as a gateway to the internet",
      edit: withGeneration({ machine: "h3-standard-88" }),
      at: `${a}.machine`,
      remedy: "link",
    },
  ],
  "GCP-TENANT-001": [
    {
      mistake: "hosts of a series that has none",
      edit: withHosts({ nodeType: "c2d-node-112-448" }, { machine: "c2d-standard-56" }),
      at: `${a}.placement.nodeType`,
      remedy: "the catalogue lists no hosts for c2d",
    },
    {
      mistake: "a slip in the memory of a host",
      edit: withHosts({ nodeType: "c3-node-176-740" }),
      at: `${a}.placement.nodeType`,
      remedy: 'did you mean "c3-node-176-704"?',
    },
  ],
  "GCP-TENANT-002": [
    {
      mistake: "the guide's hosts with newer machines",
      edit: withHosts({ nodeType: "c2-node-60-240" }),
      at: `${a}.placement.nodeType`,
      value: "c2-node-60-240 for c3-standard-88",
    },
  ],
  "GCP-TENANT-003": [
    {
      mistake: "a spare for which no host has room",
      edit: withHosts({ hosts: { kind: "fixed", count: 1 } }),
      at: `${a}.placement.hosts`,
      value: "4 c3-standard-88, 2 of them on each of 1 usable hosts",
      remedy: "use 2 hosts",
    },
    {
      mistake: "machines of a fleet on as many hosts as they are, of which one is kept free",
      edit: withGateway({
        machine: "c3-standard-176",
        placement: { ...tenancy, hosts: { kind: "fixed", count: 3 }, maintenance: "migrate-within-group" },
      }),
      at: "regions.iowa.fleets.gateway.generations.a.placement.hosts",
      remedy: "use 4 hosts",
    },
    {
      mistake: "more hosts than twenty, of which two are kept free",
      edit: withHosts(
        { hosts: { kind: "fixed", count: 21 }, maintenance: "migrate-within-group" },
        { nodes: 39, spare: 1 },
      ),
      at: `${a}.placement.hosts`,
      remedy: "use 22 hosts",
    },
    {
      mistake: "a host too many in use where one is kept free",
      edit: withHosts({ maintenance: "migrate-within-group" }),
      at: `${a}.placement.hosts`,
      remedy: "use 3 hosts",
    },
  ],
  "GCP-TENANT-004": [
    {
      mistake: "the guide's machines on the guide's hosts",
      edit: withHosts({ nodeType: "c2-node-60-240" }, { machine: "c2-standard-16" }),
      at: `${a}.placement.nodeType`,
      value: "3 c2-standard-16 on c2-node-60-240: 20 % idle",
    },
  ],
  "GCP-TENANT-005": [
    {
      mistake: "bounds in the wrong order",
      edit: withHosts({ hosts: { kind: "autoscaled", min: 4, max: 2, scaleIn: false } }),
      at: `${a}.placement.hosts`,
      value: "4 to 2",
    },
  ],
  "GCP-TENANT-006": [
    {
      mistake: "licensed hosts that are given back",
      edit: withHosts({
        hosts: { kind: "autoscaled", min: 0, max: 2, scaleIn: true },
        maintenance: "restart-in-place",
      }),
      at: `${a}.placement.hosts.scaleIn`,
      alsoExpected: ["GCP-TENANT-008"],
    },
  ],
  "GCP-TENANT-007": [
    {
      mistake: "one host whose machines migrate to itself",
      edit: withHosts({ hosts: { kind: "fixed", count: 1 }, maintenance: "migrate-within-group" }),
      at: `${a}.placement.hosts`,
      value: "1",
      alsoExpected: ["GCP-TENANT-003"],
    },
  ],
  "GCP-TENANT-008": [
    {
      mistake: "nodes of GKE that are to restart on their host",
      edit: withHosts({ maintenance: "restart-in-place" }),
      at: `${a}.placement.maintenance`,
      value: "c3-standard-88 is migrated",
      remedy: "migrate-within-group",
    },
    {
      mistake: "machines that are moved and are to restart on their host",
      edit: withGateway({
        machine: "c3-standard-88",
        onHostMaintenance: "migrate",
        placement: { ...tenancy, maintenance: "restart-in-place" },
      }),
      at: "regions.iowa.fleets.gateway.generations.a.placement.maintenance",
      remedy: "terminate",
      alsoExpected: ["GCP-VM-008"],
    },
  ],
};
