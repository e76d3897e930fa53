import { keyUsers } from "../../../src/gcp/network/spec/keys";
import { keyIds, networkId, subnetIdsByTier } from "../../../src/gcp/network/spec/ids";
import { networkRanges, networkZones } from "../../../src/gcp/network/spec/network";
import type { GcpNetwork } from "../../../src/gcp/network/spec/schema";
import { validate, type EnvironmentInput } from "../../../src/clouds";
import { regionsOf } from "../../../src/environment/resolve";
import { validEnvironment } from "../../problems/valid-environment";
import { withAdopted, withNetwork } from "../iowa";

function networkOf(environment: EnvironmentInput): GcpNetwork {
  const { iowa } = regionsOf(validate(environment, [environment]).environment.regions, "gcp");
  if (iowa === undefined) throw new Error("no region iowa");
  return iowa.network;
}

const created = networkOf(
  withNetwork({ zones: { c: "us-central1-f", a: "us-central1-b" } })(validEnvironment),
);
const adopted = networkOf(withAdopted({})(validEnvironment));
const ofOneProject = networkOf(withAdopted({ hostProjectId: undefined })(validEnvironment));
const place = { prefix: "hft-production-iowa", region: "us-central1", projectId: "hft-trading-prod" };

describe("the zones of a region", () => {
  it("come in the order of their slots, whatever their letters", () => {
    expect(networkZones(created)).toEqual([
      { key: "a", name: "us-central1-b" },
      { key: "c", name: "us-central1-f" },
    ]);
  });
});

describe("the ids of a network", () => {
  it("follow from the region where the network is created", () => {
    expect(networkId(place, created)).toBe("projects/hft-trading-prod/global/networks/hft-production-iowa");
    expect(subnetIdsByTier(place, created)).toEqual({
      private: "projects/hft-trading-prod/regions/us-central1/subnetworks/hft-production-iowa-private",
      trading: "projects/hft-trading-prod/regions/us-central1/subnetworks/hft-production-iowa-trading",
      data: "projects/hft-trading-prod/regions/us-central1/subnetworks/hft-production-iowa-data",
    });
    const ring = "projects/hft-trading-prod/locations/us-central1/keyRings/hft-production-iowa";
    expect(keyIds(place, created)).toEqual({
      disks: `${ring}/cryptoKeys/disks`,
      data: `${ring}/cryptoKeys/data`,
      objects: `${ring}/cryptoKeys/objects`,
      secrets: `${ring}/cryptoKeys/secrets`,
    });
  });

  it("lie in the host project of a Shared VPC", () => {
    expect(networkId(place, adopted)).toBe("projects/hft-network-host/global/networks/trading");
    expect(subnetIdsByTier(place, adopted)).toEqual({
      private: "projects/hft-network-host/regions/us-central1/subnetworks/nodes",
      trading: "projects/hft-network-host/regions/us-central1/subnetworks/trading",
    });
  });

  it("lie in the region's own project where no other is named", () => {
    expect(networkId(place, ofOneProject)).toBe("projects/hft-trading-prod/global/networks/trading");
  });
});

describe("the ranges of a network", () => {
  it("are its block where it is created", () => {
    expect(networkRanges(created)).toEqual([
      { path: "network.cidr", cidr: "10.2.0.0/16", purpose: "network" },
    ]);
  });

  it("are those of every subnet where it is adopted", () => {
    expect(networkRanges(adopted)).toEqual([
      { path: "network.subnets.private.cidr", cidr: "10.2.0.0/20", purpose: "network" },
      { path: "network.subnets.trading.cidr", cidr: "10.2.16.0/20", purpose: "network" },
      { path: "network.subnets.private.pods.cidr", cidr: "10.2.128.0/17", purpose: "pods" },
      { path: "network.subnets.private.services.cidr", cidr: "10.2.64.0/20", purpose: "services" },
    ]);
  });
});

describe("who uses a key", () => {
  it("is named by the project's number", () => {
    expect(keyUsers("disks", "123456789012")).toEqual([
      {
        api: "compute",
        member: "serviceAccount:service-123456789012@compute-system.iam.gserviceaccount.com",
      },
    ]);
  });
});
