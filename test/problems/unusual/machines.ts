import type { EnvironmentInput } from "../../../src/clouds";
import { edit } from "../parts";
import { batch, engine, engineGeneration, general, validEnvironment } from "../valid-environment";

export const unusualMachines: Readonly<Record<string, EnvironmentInput>> = {
  "a machine newer than the catalogue in a region newer than the catalogue": edit.each(
    edit.region({ region: "eu-north-2" }),
    edit.network({ zones: { a: "eun2-az1", b: "eun2-az2", c: "eun2-az3" } }),
    edit.engine({ machine: "c9i.metal-48xl", tuning: { preset: "tradingEngine", smt: "off" }, efa: true }),
  )(validEnvironment),

  "engines on Graviton, which has no second thread to switch off": edit.engine({
    machine: "c7g.16xlarge",
    tuning: { preset: "tradingEngine", smt: "off" },
  })(validEnvironment),

  "engines on an HPC type, in the one zone that sells it": edit.pools(
    {
      engine: {
        ...engine,
        generations: {
          a: { ...engineGeneration, machine: "hpc7a.96xlarge", zone: "b", volume: {}, efa: true },
        },
      },
    },
    "ohio",
  )(validEnvironment),

  "the fastest volume, under a steady load": edit.engine({
    machine: "c7i.16xlarge",
    volume: { sizeGiB: 160, iops: 80_000, throughputMiBps: 2000, sustained: true },
  })(validEnvironment),

  "a spread group that is full, the spare machine included": edit.engine({
    placement: { kind: "spread" },
    nodes: 6,
    spare: 1,
  })(validEnvironment),

  "seven partitions for two nodes": edit.engine({
    placement: { kind: "partition", partitions: 7 },
    nodes: 2,
  })(validEnvironment),

  "EFA on every card of a two-card machine": edit.engine({ machine: "c6in.32xlarge", efa: true })(
    validEnvironment,
  ),

  "EFA on both cards of an HPC type and of a Graviton type": edit.pools({
    engine: {
      ...engine,
      generations: {
        a: { ...engineGeneration, machine: "c8gn.48xlarge", efa: true },
        b: { ...engineGeneration, machine: "c6in.metal", efa: true },
      },
    },
  })(validEnvironment),

  "Bottlerocket beside Amazon Linux, a version behind the cluster": edit.pools({
    engine: {
      ...engine,
      generations: {
        a: engineGeneration,
        b: {
          ...engineGeneration,
          image: { kind: "bottlerocket", release: "1.34.0-18d04e52", kubernetes: "1.34" },
        },
      },
    },
  })(validEnvironment),

  "engines in a placement group of another account": edit.engine({
    placement: {
      kind: "shared",
      groupId: "pg-0a1b2c3d4e5f60718",
      groupArn: "arn:aws:ec2:us-east-1:999999999999:placement-group/desk floor",
    },
  })(validEnvironment),

  "three generations in three zones, the oldest of them active": edit.pools({
    engine: {
      kind: "trading",
      active: "a",
      generations: {
        a: engineGeneration,
        b: { ...engineGeneration, zone: "b", machine: "c7i.metal-48xl" },
        c: { ...engineGeneration, zone: "c", placement: { kind: "none", reason: "replays only" }, spare: 0 },
      },
    },
  })(validEnvironment),

  "an image three versions older than the cluster": edit.engine({
    image: { kind: "al2023", release: "1.32.13-20260714" },
  })(validEnvironment),

  "batch work on demand, on twenty types": edit.pools({
    batch: {
      ...batch,
      capacity: { kind: "on-demand" },
      machines: ["c5", "c6i", "c7i", "m7i", "r7i"].flatMap((family) =>
        ["large", "xlarge", "2xlarge", "4xlarge"].map((size) => `${family}.${size}`),
      ),
    },
  })(validEnvironment),

  "general work on Graviton of a family that the catalogue does not list": edit.pools({
    general: { ...general, machines: ["m7g.2xlarge"] },
  })(validEnvironment),

  "a cluster without CoreDNS, and so without a general pool": edit.each(
    edit.cluster({ addons: { "vpc-cni": {}, "kube-proxy": {}, "eks-pod-identity-agent": {} } }),
    edit.region({ pools: { engine } }),
  )(validEnvironment),

  "a cluster whose pools come later": edit.each(
    edit.cluster({ addons: { "vpc-cni": { version: "v1.21.1-eksbuild.1" }, "eks-pod-identity-agent": {} } }),
    edit.region({ pools: undefined }),
  )(validEnvironment),

  "a standby region without machines": edit.region(
    { role: "standby", capacity: "none" },
    "ohio",
  )(validEnvironment),

  "a disaster-recovery region without reserved machines": edit.region(
    { role: "dr", capacity: "on-demand" },
    "ohio",
  )(validEnvironment),
};
