import type { EnvironmentInput } from "../../../src/clouds";
import {
  enginePool,
  gkeCluster,
  gkeGeneration,
  systemPool,
  withCluster,
  withGeneration,
  withPools,
} from "../../gcp/clusters";
import { createdNetwork } from "../../gcp/iowa";
import { validEnvironment } from "../valid-environment";

const { freezes } = gkeCluster;

/** Legal environments with clusters of Google Cloud, by what is unusual about them. */
export const unusualGoogleClusters: Readonly<Record<string, EnvironmentInput>> = {
  "a cluster without a pool that trades, which nothing freezes": withCluster(
    { freezes: {} },
    { pools: { system: systemPool } },
  )(validEnvironment),

  "a cluster whose only nodes are general": withCluster(
    { freezes: {} },
    { pools: { general: { ...systemPool, kind: "general", nodes: { min: 1, max: 1 } } } },
  )(validEnvironment),

  "a cluster that only the network itself reaches": withCluster({ api: { kind: "private", from: [] } })(
    validEnvironment,
  ),

  "the longest support, and a freeze to its end": withCluster({
    channel: "extended",
    freezes: { nodes: { from: "2026-10-01", until: "2028-02-11" } },
  })(validEnvironment),

  "twenty freezes, three of which leave nothing": withCluster({
    freezes: Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [
        `day-${index}`,
        {
          from: `2027-01-${10 + index}`,
          until: `2027-01-${11 + index}`,
          scope: index < 3 ? ("all" as const) : ("minor-and-nodes" as const),
        },
      ]),
    ),
  })(validEnvironment),

  "a tuner by tag and digest, from a registry with a port": withCluster({
    tuner: { image: `registry.corp.example.com:5000/hft-tune:2026.11@sha256:${"0a".repeat(32)}` },
  })(validEnvironment),

  "a cluster whose trading nodes do without a tuner": withCluster(
    { tuner: undefined },
    {
      pools: {
        system: systemPool,
        engine: {
          ...enginePool,
          generations: { a: { ...gkeGeneration, tuning: { preset: "balanced", inexpressible: "warn" } } },
        },
      },
    },
  )(validEnvironment),

  "a cluster in one zone": withCluster(
    {},
    { network: { ...createdNetwork, zones: { a: "us-central1-a" } } },
  )(validEnvironment),

  "a machine type of a series that the catalogue does not know": withGeneration({
    machine: "c9-standard-64",
    disk: { type: "hyperdisk-balanced" },
  })(validEnvironment),

  "a custom machine type": withPools({
    general: { ...systemPool, kind: "general", machine: "n2-custom-6-20480", disk: { type: "pd-ssd" } },
  })(validEnvironment),

  "a disk of a kind that is newer than the catalogue on a series that it does not know": withGeneration({
    machine: "c9-standard-64",
    disk: { type: "hyperdisk-balanced-extreme" },
  })(validEnvironment),

  "an Arm node without a placement": withGeneration({
    machine: "c4a-standard-64",
    placement: { kind: "none", reason: "its series has none" },
    disk: { type: "hyperdisk-balanced" },
    tuning: { preset: "balanced" },
  })(validEnvironment),

  "the fewest pods of a node, and the most": withPools({
    engine: { ...enginePool, generations: { a: { ...gkeGeneration, podsPerNode: 8 } } },
    wide: {
      kind: "general",
      machine: "c3-standard-44",
      nodes: { min: 0, max: 2 },
      disk: { type: "pd-balanced" },
      podsPerNode: 256,
    },
  })(validEnvironment),

  "names of pools and generations that join to the same text with one hyphen": withPools({
    engine: { ...enginePool, active: "b-c", generations: { "b-c": gkeGeneration } },
    "engine-b": { ...enginePool, active: "c", generations: { c: { ...gkeGeneration, zone: "b" } } },
  })(validEnvironment),

  "hosts that are full to the last machine": withGeneration({
    nodes: 7,
    spare: 1,
    placement: {
      kind: "sole-tenant",
      nodeType: "c3-node-176-704",
      hosts: { kind: "fixed", count: 4 },
      maintenance: "migrate",
    },
  })(validEnvironment),

  "hosts that grow from none": withGeneration({
    placement: {
      kind: "sole-tenant",
      nodeType: "c3-node-176-704",
      hosts: { kind: "autoscaled", min: 0, max: 3, scaleIn: true },
      maintenance: "migrate-within-group",
    },
  })(validEnvironment),

  "nodes two minor versions behind": withCluster(
    { version: "1.36", freezes },
    {
      pools: {
        system: systemPool,
        engine: {
          ...enginePool,
          generations: { a: { ...gkeGeneration, image: { kind: "cos", version: "1.34.9-gke.1000000" } } },
        },
      },
    },
  )(validEnvironment),

  "a generation without a spare": withGeneration({ spare: 0 })(validEnvironment),
};
