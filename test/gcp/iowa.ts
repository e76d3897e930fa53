import type { EnvironmentInput } from "../../src/clouds";
import type { GcpNetworkInput } from "../../src/gcp/network/spec/schema";
import type { GcpRegionInput } from "../../src/gcp/region/spec/schema";
import type { Edit } from "../problems/parts";

export type CreateNetworkInput = Extract<GcpNetworkInput, { kind: "create" }>;
export type AdoptNetworkInput = Extract<GcpNetworkInput, { kind: "adopt" }>;

export const createdNetwork: CreateNetworkInput = {
  kind: "create",
  cidr: "10.2.0.0/16",
  zones: { a: "us-central1-a", b: "us-central1-b", c: "us-central1-c" },
};

export const adoptedNetwork: AdoptNetworkInput = {
  kind: "adopt",
  name: "trading",
  hostProjectId: "hft-network-host",
  zones: { a: "us-central1-a" },
  subnets: {
    private: {
      name: "nodes",
      cidr: "10.2.0.0/20",
      pods: { name: "pods", cidr: "10.2.128.0/17" },
      services: { name: "services", cidr: "10.2.64.0/20" },
    },
    trading: { name: "trading", cidr: "10.2.16.0/20" },
  },
};

/** A sound region of Google Cloud. */
export const iowa: GcpRegionInput = {
  cloud: "gcp",
  role: "primary",
  region: "us-central1",
  projectId: "hft-trading-prod",
  projectNumber: "123456789012",
  network: createdNetwork,
};

/** Adds the region, with these changes, to an environment. */
export function withIowa(own: Partial<GcpRegionInput> = {}): Edit {
  return (environment): EnvironmentInput => ({
    ...environment,
    regions: { ...environment.regions, iowa: { ...iowa, ...own } as GcpRegionInput },
  });
}

/** Adds the region, with these changes of its created network. */
export function withNetwork(own: Partial<CreateNetworkInput>): Edit {
  return withIowa({ network: { ...createdNetwork, ...own } });
}

/** Adds the region, in an adopted network with these changes. */
export function withAdopted(own: Partial<AdoptNetworkInput>): Edit {
  return withIowa({ network: { ...adoptedNetwork, ...own } });
}
