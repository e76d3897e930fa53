import type { InstanceTypeInfo } from "@aws-sdk/client-ec2";
import type { InstanceTypeRow } from "../../src/aws/catalog/instances-file";

/**
 * One row of `instances.json` from what EC2 answers.
 *
 * @throws Error naming the type and the field when EC2 leaves out a fact that every kept type has
 */
export function instanceRow(info: InstanceTypeInfo): InstanceTypeRow {
  const type = info.InstanceType ?? "an unnamed type";
  const given = <Fact>(fact: Fact | undefined, name: string): Fact => {
    if (fact === undefined) throw new Error(`${type}: EC2 states no ${name}`);
    return fact;
  };
  const { VCpuInfo, ProcessorInfo, NetworkInfo } = info;
  const cards = given(NetworkInfo?.NetworkCards, "NetworkCards");
  const ebs = given(info.EbsInfo?.EbsOptimizedInfo, "EbsOptimizedInfo");
  const threads = VCpuInfo?.ValidThreadsPerCore ?? [];
  return {
    vcpu: given(VCpuInfo?.DefaultVCpus, "DefaultVCpus"),
    cores: given(VCpuInfo?.DefaultCores, "DefaultCores"),
    tpc: given(VCpuInfo?.DefaultThreadsPerCore, "DefaultThreadsPerCore"),
    tpcOpts: threads.length === 0 ? null : threads,
    memGiB: given(info.MemoryInfo?.SizeInMiB, "SizeInMiB") / 1024,
    arch: given(
      (["arm64", "x86_64"] as const).find((arch) => ProcessorInfo?.SupportedArchitectures?.includes(arch)),
      "SupportedArchitectures",
    ),
    cpu: given(ProcessorInfo?.Manufacturer, "Manufacturer"),
    ghz: ProcessorInfo?.SustainedClockSpeedInGhz ?? null,
    net: given(NetworkInfo?.NetworkPerformance, "NetworkPerformance"),
    netBaseGbpsPerCard: lowest(
      cards.map((card) => given(card.BaselineBandwidthInGbps, "BaselineBandwidthInGbps")),
    ),
    netPeakGbpsPerCard: lowest(cards.map((card) => given(card.PeakBandwidthInGbps, "PeakBandwidthInGbps"))),
    cards: given(NetworkInfo?.MaximumNetworkCards, "MaximumNetworkCards"),
    enis: given(NetworkInfo?.MaximumNetworkInterfaces, "MaximumNetworkInterfaces"),
    ipv4PerEni: given(NetworkInfo?.Ipv4AddressesPerInterface, "Ipv4AddressesPerInterface"),
    efaMax: NetworkInfo?.EfaInfo?.MaximumEfaInterfaces ?? 0,
    enaExpress: NetworkInfo?.EnaSrdSupported ?? false,
    flexEnaQueues: NetworkInfo?.FlexibleEnaQueuesSupport === "supported",
    enaQueues: [
      lowest(
        cards.map((card) => given(card.DefaultEnaQueueCountPerInterface, "DefaultEnaQueueCountPerInterface")),
      ),
      lowestOrNull(cards.map((card) => card.MaximumEnaQueueCountPerInterface)),
    ],
    tcpIdleSec: NetworkInfo?.ConnectionTrackingConfiguration?.DefaultTcpEstablishedTimeout ?? null,
    phc: info.PhcSupport === "supported",
    pg: [...given(info.PlacementGroupInfo?.SupportedStrategies, "SupportedStrategies")].sort(),
    metal: given(info.BareMetal, "BareMetal"),
    spot: given(info.SupportedUsageClasses, "SupportedUsageClasses").includes("spot"),
    burstable: given(info.BurstablePerformanceSupported, "BurstablePerformanceSupported"),
    ebsIops: [given(ebs.BaselineIops, "BaselineIops"), given(ebs.MaximumIops, "MaximumIops")],
    ebsMBps: [
      given(ebs.BaselineThroughputInMBps, "BaselineThroughputInMBps"),
      given(ebs.MaximumThroughputInMBps, "MaximumThroughputInMBps"),
    ],
  };
}

function lowestOrNull(values: readonly (number | undefined)[]): number | null {
  const stated = values.filter((value) => value !== undefined);
  return stated.length === 0 ? null : lowest(stated);
}

function lowest(values: readonly number[]): number {
  return Math.min(...values);
}
