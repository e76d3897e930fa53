import type { EnvironmentInput } from "../../../src/clouds";
import type { GcpIngressInput } from "../../../src/gcp/ingress/spec/schema";
import type { GcpRegionInput } from "../../../src/gcp/region/spec/schema";
import { gkeCluster, systemPool } from "../../gcp/clusters";
import { gatewayGeneration, soundFleet, withFleet, withGateway } from "../../gcp/machines/fleets";
import { adoptedNetwork, createdNetwork, withIowa } from "../../gcp/iowa";
import { validEnvironment } from "../valid-environment";

const orders: Extract<GcpIngressInput, { kind: "fleet" }> = {
  kind: "fleet",
  fleet: "gateway",
  address: { kind: "internal", host: 2 },
  from: ["10.210.4.0/24"],
  ports: [9878],
  health: { port: 9000 },
};

/** Adds the region with a sound fleet and these ways in. */
const withIngress = (
  ingress: Readonly<Record<string, GcpIngressInput>>,
  region: Partial<GcpRegionInput> = {},
): EnvironmentInput => withIowa({ fleets: { gateway: soundFleet() }, ingress, ...region })(validEnvironment);

/** Legal environments with fleets and their load balancers in Google Cloud, by what is unusual about them. */
export const unusualGoogleFleets: Readonly<Record<string, EnvironmentInput>> = {
  "a fleet of one machine that nothing reaches": withIowa({
    fleets: {
      recorder: {
        ...soundFleet({
          members: { one: { host: 31 - 2 } },
          spare: 0,
          placement: { kind: "none", reason: "one machine" },
        }),
        from: {},
      },
    },
  })(validEnvironment),

  "two generations of a fleet side by side, of two series and two placements": withFleet({
    active: "b",
    generations: {
      a: gatewayGeneration,
      b: {
        ...gatewayGeneration,
        machine: "c4-standard-96",
        members: { one: { host: 12 }, two: { host: 13 } },
        placement: { kind: "none", reason: "measured: no worse" },
        turbo: "all-core-max",
        bandwidth: "tier-1",
      },
    },
  })(validEnvironment),

  "hosts of a generation's own, as many as it needs and never given back": withGateway({
    machine: "c3-standard-88",
    placement: {
      kind: "sole-tenant",
      nodeType: "c3-node-176-704",
      hosts: { kind: "autoscaled", min: 0, max: 2 },
      maintenance: "migrate",
    },
  })(validEnvironment),

  "a generation on hosts of its own beside one on hosts that exist": withFleet({
    generations: {
      a: {
        ...gatewayGeneration,
        machine: "h3-standard-88",
        placement: {
          kind: "sole-tenant",
          nodeType: "h3-node-88-352",
          hosts: { kind: "fixed", count: 3 },
          maintenance: "restart-in-place",
        },
      },
      b: {
        ...gatewayGeneration,
        members: { one: { host: 12 }, two: { host: 13 } },
        machine: "c2-standard-60",
        spare: 0,
        placement: { kind: "shared-hosts", group: "desk-hosts", nodeType: "c2-node-60-240", hosts: 2 },
      },
    },
  })(validEnvironment),

  "metal with an image of the firm's own": withGateway({
    machine: "c3-standard-192-metal",
    placement: { kind: "none", reason: "a whole host each" },
    image: { kind: "own", name: "engine-2026-11-01", project: "hft-images" },
    disk: { type: "hyperdisk-balanced", sizeGiB: 200, iops: 6000, throughputMiBps: 300 },
    tuning: { preset: "balanced" },
  })(validEnvironment),

  "a machine of Google Cloud that the catalogue does not list, with an image for Arm": withGateway({
    machine: "c9a-standard-64",
    image: { kind: "ubuntu", name: "ubuntu-minimal-2404-noble-arm64-v20261105" },
    placement: { kind: "none", reason: "its series has none" },
    tuning: { preset: "balanced" },
  })(validEnvironment),

  "an older machine with every local SSD that it takes, and the cores of half its threads": withGateway({
    machine: "n2-standard-128",
    localSsds: 24,
    minCpuPlatform: "Intel Ice Lake",
    visibleCores: 32,
    disk: { type: "pd-ssd", sizeGiB: 10 },
  })(validEnvironment),

  "a fleet in an adopted network, in a block of its subnet": withIowa({
    network: adoptedNetwork,
    fleets: {
      gateway: {
        ...soundFleet(),
        addresses: { kind: "block", cidr: "10.2.31.128/25" },
        from: {},
        generations: { a: { ...gatewayGeneration, members: { one: { host: 0 }, two: { host: 123 } } } },
      },
    },
  })(validEnvironment),

  "a fleet that stands by with its addresses and no machine": withIowa({
    role: "standby",
    capacity: "none",
    fleets: { gateway: soundFleet() },
    ingress: { orders },
  })(validEnvironment),

  "one fleet behind an internal and two public load balancers": withIngress({
    orders,
    partners: { ...orders, address: { kind: "public" }, from: ["198.51.100.0/24"], ports: [9879] },
    quotes: {
      ...orders,
      address: { kind: "public" },
      from: ["203.0.113.0/25", "203.0.113.128/25"],
      ports: [1, 2, 3, 4, 65_535],
      drainSeconds: 0,
    },
  }),

  "a load balancer whose health port is one of those that it forwards": withIngress({
    orders: {
      ...orders,
      ports: [9000],
      health: { protocol: "https", port: 9000, path: "/serving", intervalSeconds: 1 },
    },
  }),

  "addresses for Services of a cluster, and for people everywhere, beside a fleet": withIngress(
    {
      orders,
      admin: { kind: "service" },
      feed: { kind: "service", exposure: "public" },
      people: { kind: "global" },
    },
    { cluster: gkeCluster, pools: { system: systemPool }, network: createdNetwork },
  ),

  "names of load balancers that begin each other": withIngress({
    orders,
    "orders-b": { ...orders, address: { kind: "internal", host: 3 } },
  }),
};
