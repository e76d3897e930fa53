import type { InstanceTypeInfo } from "@aws-sdk/client-ec2";
import type { InstancesFile } from "../../../src/aws/catalog/instances-file";
import type { RegionsFile } from "../../../src/aws/catalog/regions";
import type { Ec2 } from "../../../tools/catalogue/ec2";
import { instancesFile, regionsFile } from "../../../tools/catalogue/files";
import { instanceRow } from "../../../tools/catalogue/instance-row";
import { takeSnapshot, type CommittedFiles } from "../../../tools/catalogue/snapshot";

const provenance = { asOf: "2026-05-20", source: "a test" };
const families = ["c7i", "m7i"];

/** What EC2 answers for c7i.large, as far as the catalogue reads it. */
const c7iLarge = {
  InstanceType: "c7i.large",
  BareMetal: false,
  BurstablePerformanceSupported: false,
  SupportedUsageClasses: ["on-demand", "spot"],
  VCpuInfo: { DefaultVCpus: 2, DefaultCores: 1, DefaultThreadsPerCore: 2, ValidThreadsPerCore: [1, 2] },
  MemoryInfo: { SizeInMiB: 4096 },
  ProcessorInfo: { SupportedArchitectures: ["x86_64"], SustainedClockSpeedInGhz: 3.2, Manufacturer: "Intel" },
  NetworkInfo: {
    NetworkPerformance: "Up to 12.5 Gigabit",
    MaximumNetworkCards: 1,
    MaximumNetworkInterfaces: 3,
    Ipv4AddressesPerInterface: 10,
    NetworkCards: [
      {
        BaselineBandwidthInGbps: 0.781,
        PeakBandwidthInGbps: 12.5,
        DefaultEnaQueueCountPerInterface: 2,
        MaximumEnaQueueCountPerInterface: 4,
      },
    ],
    EnaSrdSupported: false,
    FlexibleEnaQueuesSupport: "supported",
    ConnectionTrackingConfiguration: { DefaultTcpEstablishedTimeout: 432_000 },
  },
  EbsInfo: {
    EbsOptimizedInfo: {
      BaselineIops: 4000,
      MaximumIops: 40_000,
      BaselineThroughputInMBps: 81.25,
      MaximumThroughputInMBps: 1250,
    },
  },
  PhcSupport: "supported",
  PlacementGroupInfo: { SupportedStrategies: ["spread", "cluster", "partition"] },
} satisfies InstanceTypeInfo;

const row = instanceRow(c7iLarge);

describe("one row of the catalogue", () => {
  it("is made of what EC2 answers", () => {
    expect(row).toEqual({
      vcpu: 2,
      cores: 1,
      tpc: 2,
      tpcOpts: [1, 2],
      memGiB: 4,
      arch: "x86_64",
      cpu: "Intel",
      ghz: 3.2,
      net: "Up to 12.5 Gigabit",
      netBaseGbpsPerCard: 0.781,
      netPeakGbpsPerCard: 12.5,
      cards: 1,
      enis: 3,
      ipv4PerEni: 10,
      efaMax: 0,
      enaExpress: false,
      flexEnaQueues: true,
      enaQueues: [2, 4],
      tcpIdleSec: 432_000,
      phc: true,
      pg: ["cluster", "partition", "spread"],
      metal: false,
      spot: true,
      burstable: false,
      ebsIops: [4000, 40_000],
      ebsMBps: [81.25, 1250],
    });
  });

  it("has no thread options where EC2 gives none, as on metal", () => {
    const metal = { ...c7iLarge, VCpuInfo: { ...c7iLarge.VCpuInfo, ValidThreadsPerCore: undefined } };

    expect(instanceRow(metal).tpcOpts).toBeNull();
  });

  it("is refused by name when EC2 leaves out a fact that every kept type has", () => {
    expect(() => instanceRow({ ...c7iLarge, EbsInfo: {} })).toThrow(
      "c7i.large: EC2 states no EbsOptimizedInfo",
    );
  });
});

describe("a refresh", () => {
  it("keeps the chosen families and the zones that sell them", async () => {
    const ec2 = cloud({
      "us-test-1": { zoneIds: ["t1", "t2"], sells: { "c7i.large": ["t2", "t1"], "p5.large": ["t1"] } },
    });

    const { instances, regions } = await refresh(ec2, nothingCommitted);

    expect(Object.keys(instances.types)).toEqual(["c7i.large"]);
    expect(instances.familyZoneIds).toEqual({ c7i: { "us-test-1": ["t1", "t2"] } });
    expect(regions.regions).toEqual({ "us-test-1": { zoneIds: ["t1", "t2"], verified: true } });
  });

  it("records the zones of a size only where they are fewer than its family's", async () => {
    const ec2 = cloud({
      "us-test-1": { zoneIds: ["t1", "t2"], sells: { "c7i.large": ["t1", "t2"], "c7i.metal": ["t1"] } },
      "us-test-2": { zoneIds: ["u1"], sells: { "c7i.large": ["u1"] } },
    });

    const { instances } = await refresh(ec2, nothingCommitted);

    expect(instances.typeZoneIds).toEqual({ "c7i.metal": { "us-test-1": ["t1"], "us-test-2": [] } });
  });

  it("knows nothing of the offerings of a region that answers with none", async () => {
    const ec2 = cloud({
      "us-test-1": { zoneIds: ["t1"], sells: { "c7i.large": ["t1"] } },
      "us-test-2": { zoneIds: ["u1"], sells: {} },
    });

    const { instances, regions } = await refresh(ec2, nothingCommitted);

    expect(instances.regions).toEqual(["us-test-1"]);
    expect(regions.regions["us-test-2"]).toEqual({ zoneIds: ["u1"], verified: false });
  });

  it("asks for each type where it is sold, because no region sells all", async () => {
    const ec2 = cloud({
      "us-test-1": { zoneIds: ["t1"], sells: { "c7i.large": ["t1"] } },
      "us-test-2": { zoneIds: ["u1"], sells: { "m7i.large": ["u1"] } },
    });

    const { instances } = await refresh(ec2, nothingCommitted);

    expect(Object.keys(instances.types)).toEqual(["c7i.large", "m7i.large"]);
  });

  it("keeps what is committed of a region the account has not enabled", async () => {
    const ec2 = cloud({
      "us-test-1": { zoneIds: ["t1"], sells: { "c7i.large": ["t1"] } },
      "us-test-2": { refuses: true, enabled: false },
    });

    const { instances, regions, kept } = await refresh(ec2, committedInSecondRegion);

    expect(kept).toEqual(["us-test-2"]);
    expect(Object.keys(instances.types)).toEqual(["c7i.large", "m7i.large"]);
    expect(instances.familyZoneIds["m7i"]).toEqual({ "us-test-2": ["u1"] });
    expect(regions.regions["us-test-2"]).toEqual({ zoneIds: ["u1"], verified: true });
  });

  it("fails when an enabled region does not answer, instead of losing its facts", async () => {
    const ec2 = cloud({ "us-test-2": { refuses: true } });

    await expect(refresh(ec2, committedInSecondRegion)).rejects.toThrow("AuthFailure in us-test-2");
  });
});

const nothingCommitted: CommittedFiles = {
  instances: { ...provenance, regions: [], types: {}, familyZoneIds: {}, typeZoneIds: {} },
  regions: { ...provenance, regions: {} },
};

const committedInSecondRegion: CommittedFiles = {
  instances: {
    ...provenance,
    regions: ["us-test-2"],
    types: { "m7i.large": row },
    familyZoneIds: { m7i: { "us-test-2": ["u1"] } },
    typeZoneIds: {},
  },
  regions: { ...provenance, regions: { "us-test-2": { zoneIds: ["u1"], verified: true } } },
};

interface Region {
  readonly enabled?: boolean;
  readonly refuses?: boolean;
  readonly zoneIds?: readonly string[];
  readonly sells?: Readonly<Record<string, readonly string[]>>;
}

/** EC2 with these regions, in which every type has the facts of c7i.large. */
function cloud(regions: Readonly<Record<string, Region>>): Ec2 {
  const region = (name: string): Region => {
    const found = regions[name];
    if (found === undefined || found.refuses === true) throw new Error(`AuthFailure in ${name}`);
    return found;
  };
  return {
    regions: async () => Object.entries(regions).map(([name, { enabled = true }]) => ({ name, enabled })),
    zoneIds: async (name) => region(name).zoneIds ?? [],
    offerings: async (name) => new Map(Object.entries(region(name).sells ?? {})),
    instanceTypes: async (name, types) =>
      types
        .filter((type) => Object.keys(region(name).sells ?? {}).includes(type))
        .map((type) => ({ ...c7iLarge, InstanceType: type as typeof c7iLarge.InstanceType })),
  };
}

async function refresh(
  ec2: Ec2,
  committed: CommittedFiles,
): Promise<{ instances: InstancesFile; regions: RegionsFile; kept: readonly string[] }> {
  const snapshot = await takeSnapshot(ec2, families, committed);
  return {
    instances: instancesFile(snapshot, provenance),
    regions: regionsFile(snapshot, provenance),
    kept: snapshot.kept,
  };
}
