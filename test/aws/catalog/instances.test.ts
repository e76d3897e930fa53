import {
  awsInstanceType,
  awsInstanceTypes,
  familyOf,
  familyTypes,
  familyZoneIds,
  typeZoneIds,
} from "../../../src/aws/catalog/instances";
import { instancesFile } from "../../../src/aws/catalog/instances-file";

describe("the facts of an instance type", () => {
  it("give Elastic Fabric Adapters to the largest c6i only", () => {
    expect(awsInstanceType("c6i.8xlarge")?.maxEfaInterfaces).toBe(0);
    expect(awsInstanceType("c6i.32xlarge")?.maxEfaInterfaces).toBe(1);
  });

  it("count one adapter for each network card where there are two cards", () => {
    const facts = awsInstanceType("c6in.32xlarge");

    expect(facts?.networkCards).toBe(2);
    expect(facts?.maxEfaInterfaces).toBe(2);
  });

  it("describe c7i.metal-24xl as metal, without CPU options, with a precision clock", () => {
    expect(awsInstanceType("c7i.metal-24xl")).toEqual({
      type: "c7i.metal-24xl",
      family: "c7i",
      vcpus: 96,
      cores: 48,
      threadsPerCore: 2,
      threadsPerCoreOptions: null,
      memoryGiB: 192,
      architecture: "x86_64",
      processorManufacturer: "Intel",
      sustainedClockGHz: 3.2,
      networkPerformance: "37.5 Gigabit",
      networkBaselineGbps: 37.5,
      networkPeakGbps: 37.5,
      networkCards: 1,
      maxNetworkInterfaces: 15,
      addressesPerInterface: 50,
      maxEfaInterfaces: 0,
      enaExpress: true,
      flexibleEnaQueues: false,
      defaultEnaQueues: 8,
      maxEnaQueues: 8,
      connectionTrackingTcpSeconds: 432_000,
      precisionClock: true,
      placementStrategies: ["cluster", "partition", "spread"],
      bareMetal: true,
      spot: true,
      burstableCpu: false,
      ebsBaselineIops: 120_000,
      ebsBurstIops: 120_000,
      ebsBaselineMBps: 3750,
      ebsBurstMBps: 3750,
    });
  });

  it("give c6in ENA Express and no precision clock", () => {
    expect(awsInstanceType("c6in.8xlarge")).toMatchObject({ enaExpress: true, precisionClock: false });
  });

  it.each([
    ["c7i.metal-24xl", 8, 8],
    ["c7i.metal-48xl", 16, 16],
    ["m5zn.metal", 32, 32],
    ["c8i.8xlarge", 8, 32],
  ])("give an interface of %s %d ENA queues, and at most %d", (type, byDefault, most) => {
    expect(awsInstanceType(type)).toMatchObject({ defaultEnaQueues: byDefault, maxEnaQueues: most });
  });

  it("take no maximum of ENA queues from a size whose number cannot be chosen", () => {
    expect(instancesFile().types["c6i.metal"]?.enaQueues).toEqual([8, 32]);
    expect(awsInstanceType("c6i.metal")?.maxEnaQueues).toBe(8);
  });

  it("sell hpc7a on demand only", () => {
    expect(awsInstanceType("hpc7a.96xlarge")?.spot).toBe(false);
    expect(awsInstanceType("c7i.large")?.spot).toBe(true);
  });

  it("let c7i.16xlarge run one thread per core", () => {
    expect(awsInstanceType("c7i.16xlarge")?.threadsPerCoreOptions).toEqual([1, 2]);
  });

  it("keep the burstable t3 out of cluster placement groups", () => {
    const facts = awsInstanceType("t3.large");

    expect(facts?.burstableCpu).toBe(true);
    expect(facts?.placementStrategies).not.toContain("cluster");
  });

  it("tell sustained from burst for the network and EBS", () => {
    const facts = awsInstanceType("c6i.4xlarge");

    expect(facts?.networkPerformance).toBe("Up to 12.5 Gigabit");
    expect(facts?.networkBaselineGbps).toBeLessThan(facts?.networkPeakGbps ?? 0);
    expect([facts?.ebsBaselineIops, facts?.ebsBurstIops]).toEqual([20_000, 40_000]);
    expect([facts?.ebsBaselineMBps, facts?.ebsBurstMBps]).toEqual([625, 1250]);
  });

  it("tell which types forget a quiet TCP connection after 350 seconds", () => {
    expect(awsInstanceType("c7i.metal-24xl")?.connectionTrackingTcpSeconds).toBe(432_000);
    expect(awsInstanceType("c8i.metal-48xl")?.connectionTrackingTcpSeconds).toBe(350);
  });

  it("are absent for a type the catalogue does not know", () => {
    expect(awsInstanceType("c99i.large")).toBeUndefined();
  });

  it("are absent for names that every JavaScript object has", () => {
    expect(awsInstanceType("constructor")).toBeUndefined();
    expect(familyZoneIds("toString", "us-east-1")).toBeUndefined();
  });

  it("hold together for every type", () => {
    const broken = awsInstanceTypes().filter((name) => {
      const facts = awsInstanceType(name);
      return (
        facts === undefined ||
        facts.vcpus !== facts.cores * facts.threadsPerCore ||
        facts.networkBaselineGbps > facts.networkPeakGbps ||
        facts.ebsBaselineIops > facts.ebsBurstIops ||
        facts.ebsBaselineMBps > facts.ebsBurstMBps ||
        facts.maxEfaInterfaces > facts.networkCards ||
        (facts.bareMetal && facts.threadsPerCoreOptions !== null)
      );
    });

    expect(broken).toEqual([]);
  });
});

describe("the names of the catalogue", () => {
  it("are sorted, and every type belongs to a listed family", () => {
    const types = awsInstanceTypes();

    expect(types).toEqual([...types].sort());
    expect([...new Set(types.map(familyOf))].sort()).toEqual(Object.keys(instancesFile().familyZoneIds));
  });
});

describe("the types of a family", () => {
  it("are all its sizes", () => {
    expect(familyTypes("hpc7a")).toEqual([
      "hpc7a.12xlarge",
      "hpc7a.24xlarge",
      "hpc7a.48xlarge",
      "hpc7a.96xlarge",
    ]);
    expect(familyTypes("c7i")).not.toContain("c7i-flex.large");
  });

  it("are unknown for a family the catalogue does not know", () => {
    expect(familyTypes("c99i")).toBeUndefined();
    expect(familyTypes("constructor")).toBeUndefined();
  });
});

describe("the zones of a family", () => {
  it("are those that sell it", () => {
    expect(familyZoneIds("m8azn", "us-east-1")).toEqual(["use1-az2", "use1-az4", "use1-az5", "use1-az6"]);
  });

  it("are none where a known region does not sell a known family", () => {
    expect(familyZoneIds("x8aedz", "us-east-1")).toEqual([]);
  });

  it("are unknown for a family the catalogue does not know", () => {
    expect(familyZoneIds("c99i", "us-east-1")).toBeUndefined();
  });

  it("are unknown in a region whose offerings were not read", () => {
    expect(familyZoneIds("c7i", "mx-central-1")).toBeUndefined();
  });
});

describe("the zones of an instance type", () => {
  it("are those of its family where all sizes are sold alike", () => {
    expect(typeZoneIds("c7i.metal-24xl", "us-east-1")).toEqual(familyZoneIds("c7i", "us-east-1"));
  });

  it("are fewer where the size is scarcer than its family", () => {
    expect(familyZoneIds("c8gn", "us-west-2")).not.toEqual([]);
    expect(typeZoneIds("c8gn.metal-48xl", "us-west-2")).toEqual([]);
  });

  it("are unknown for a size the catalogue does not know, even of a known family", () => {
    expect(typeZoneIds("c7i.1024xlarge", "us-east-1")).toBeUndefined();
  });

  it("are unknown in a region whose offerings were not read", () => {
    expect(typeZoneIds("c7i.large", "mx-central-1")).toBeUndefined();
  });
});
