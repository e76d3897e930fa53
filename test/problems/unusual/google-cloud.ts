import type { EnvironmentInput } from "../../../src/clouds";
import { adoptedNetwork, createdNetwork, iowa, withAdopted, withIowa, withNetwork } from "../../gcp/iowa";
import { edit, put } from "../parts";
import { validEnvironment } from "../valid-environment";

const fix = { protocol: "tcp", ports: { from: 9878, to: 9879 } } as const;
const longest = "a".repeat(31);

/** Legal environments with regions of Google Cloud, by what is unusual about them. */
export const unusualGoogleClouds: Readonly<Record<string, EnvironmentInput>> = {
  "a region of Google Cloud beside two of AWS": withIowa()(validEnvironment),

  "Google Cloud alone, with one zone": edit.each(
    put("regions", { iowa: { ...iowa, network: { ...createdNetwork, zones: { d: "us-central1-f" } } } }),
    edit.environment({ state: { kind: "gcs", bucket: "hft-production-state" } }),
  )(validEnvironment),

  "a region of Google Cloud that stands by for one of AWS": withIowa({
    role: "standby",
    capacity: "none",
  })(validEnvironment),

  "a region whose zones begin with b": withIowa({
    region: "us-east1",
    network: {
      ...createdNetwork,
      zones: { a: "us-east1-b", b: "us-east1-c", c: "us-east1-d" },
    },
  })(
    edit.environment({ state: { kind: "s3", bucket: "hft-production-state", region: "us-west-2" } })(
      validEnvironment,
    ),
  ),

  "a region of Google Cloud that the catalogue does not know": withIowa({
    region: "us-north1",
    network: { ...createdNetwork, zones: { a: "us-north1-a" } },
  })(validEnvironment),

  "no way to the internet and no egress address": withNetwork({ nat: { kind: "none" }, egressAddresses: 0 })(
    validEnvironment,
  ),

  "no way to the internet, with addresses kept for later": withNetwork({
    nat: { kind: "none" },
    egressAddresses: 8,
  })(validEnvironment),

  "the smallest and the largest packets": edit.each(
    withNetwork({ mtu: 1300 }),
    put("regions.oregon", {
      ...iowa,
      region: "us-west1",
      network: { ...createdNetwork, cidr: "10.3.0.0/16", zones: { a: "us-west1-a" }, mtu: 8896 },
    }),
    edit.environment({ state: { kind: "s3", bucket: "hft-production-state", region: "us-west-1" } }),
  )(validEnvironment),

  "one destination admitted by TCP and by UDP": withNetwork({
    to: {
      orders: { cidr: "198.51.100.0/24", ...fix },
      feed: { cidr: "198.51.100.0/24", protocol: "udp", ports: { from: 0, to: 65_535 } },
    },
  })(validEnvironment),

  "every web server on the internet admitted by one port": withNetwork({
    to: { web: { cidr: "0.0.0.0/0", protocol: "tcp", ports: { from: 443, to: 443 } } },
  })(validEnvironment),

  "one name for a source and for a destination": withNetwork({
    from: { colo: { cidr: "10.210.0.0/16", protocol: "all" } },
    to: { colo: { cidr: "10.210.0.0/16", protocol: "all" } },
  })(validEnvironment),

  "flows that are not logged, and Google's APIs by all of its addresses": withNetwork({
    flowLogs: { kind: "none" },
    googleApis: "private",
  })(validEnvironment),

  "an adopted network without a subnet": withAdopted({ subnets: {} })(validEnvironment),

  "an adopted network of the region's own project, in shared addresses": withAdopted({
    hostProjectId: undefined,
    subnets: { private: { name: "nodes", cidr: "100.64.0.0/20" } },
  })(validEnvironment),

  "an adopted network with keys of a project of their own": withAdopted({
    keys: {
      kind: "adopt",
      disks: "projects/hft-keys/locations/us-central1/keyRings/trading_1/cryptoKeys/disks-2027",
    },
  })(validEnvironment),

  "an adopted network whose services have the block of another cluster's": edit.each(
    withIowa({ network: adoptedNetwork }),
    put("regions.oregon", {
      ...iowa,
      region: "us-west1",
      network: {
        ...adoptedNetwork,
        zones: { a: "us-west1-a" },
        subnets: {
          private: {
            name: "nodes",
            cidr: "10.3.0.0/20",
            services: { name: "services", cidr: "10.2.64.0/20" },
          },
        },
      },
    }),
    edit.environment({ state: { kind: "s3", bucket: "hft-production-state", region: "us-west-1" } }),
  )(validEnvironment),

  "names of 31 characters in Google Cloud": edit.each(
    put("name", longest),
    put("regions", { [longest]: iowa }),
    withNetworkOf(longest),
  )(validEnvironment),

  "tags that are full of signs, which labels do not take": edit.each(
    withIowa({ tags: { "Business Unit": "Futures / Options: CME + ICE" } }),
    edit.environment({ tags: { "desk/name": "@equities" } }),
  )(validEnvironment),

  "two regions of one project": edit.each(
    withIowa(),
    put("regions.virginia2", {
      ...iowa,
      region: "us-east4",
      role: "sandbox",
      network: { ...createdNetwork, cidr: "10.3.0.0/16", zones: { a: "us-east4-a" } },
    }),
  )(validEnvironment),
};

/** Rules with names as long as they may be, in a region of that name. */
function withNetworkOf(region: string) {
  const access = { [longest]: { cidr: "10.210.0.0/16", protocol: "all" } };
  return put(`regions.${region}.network`, { ...createdNetwork, from: access, to: access });
}
