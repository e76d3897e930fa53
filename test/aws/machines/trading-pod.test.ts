import { renderingOf } from "../../../src/aws/machines/spec/rendering";
import { tradingPod } from "../../../src/tuning/trading-pod";
import type { TradingGeneration } from "../../../src/aws/machines/spec/pool-schema";

const a: TradingGeneration = {
  machine: "c7i.metal-24xl",
  nodes: 3,
  spare: 1,
  zone: "a",
  placement: { kind: "cluster" },
  image: { kind: "al2023", release: "1.35.6-20260714" },
  tuning: { preset: "tradingEngine" },
  volume: { sizeGiB: 100, iops: 3000, throughputMiBps: 125, sustained: false },
  efa: false,
  podsPerNode: 32,
};
const b: TradingGeneration = { ...a, tuning: { preset: "marketData" } };

const accepted = (active: string): readonly string[] | undefined =>
  tradingPod("engine", { active, generations: { a, b } }, renderingOf)?.affinity.nodeAffinity
    .requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0]?.matchExpressions[0]?.values;

describe("the pod of a pool with two generations", () => {
  it("may run on both, so that one of them can be drained between two applies", () => {
    expect(new Set(accepted("a"))).toEqual(new Set(accepted("b")));
    expect(accepted("a")).toHaveLength(2);
  });

  it("prefers the active one", () => {
    const preferred = (active: string) =>
      tradingPod("engine", { active, generations: { a, b } }, renderingOf)?.affinity.nodeAffinity
        .preferredDuringSchedulingIgnoredDuringExecution[0]?.preference.matchExpressions[0]?.values;

    expect(preferred("a")).toEqual(accepted("a")?.slice(0, 1));
    expect(preferred("b")).toEqual(accepted("b")?.slice(0, 1));
    expect(preferred("a")).not.toEqual(preferred("b"));
  });

  it("has none while the active generation is not one of the pool's", () => {
    expect(accepted("z")).toBeUndefined();
  });
});

describe("the pod of a pool of Bottlerocket nodes", () => {
  const keyOf = (own: TradingGeneration["tuning"]) => {
    const image = { kind: "bottlerocket", release: "1.34.0-18d04e52", kubernetes: "1.35" } as const;
    const pool = { kind: "trading", active: "a", generations: { a: { ...a, image, tuning: own } } } as const;
    return tradingPod("engine", pool, renderingOf)?.affinity.nodeAffinity
      .requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0]?.matchExpressions[0]?.key;
  };

  it("waits for the DaemonSet that checks its node", () => {
    expect(keyOf({ preset: "tradingEngine" })).toBe("hft.tuning/profile");
  });

  it("waits for no DaemonSet where the profile excludes it", () => {
    expect(keyOf({ preset: "tradingEngine", inexpressible: "warn" })).toBe("hft.tuning/requested");
  });
});
