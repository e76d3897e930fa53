import { validate } from "../../../src/clouds";
import production from "../../../environments/production";
import { tunedPools } from "../../../tools/tuning/tuned-pools";
import capacity from "../../environments/capacity";
import prairie from "../../environments/prairie";

const pools = tunedPools(validate(capacity, [capacity]).environment);
const at = (path: string) => pools.find((pool) => pool.path === `regions.virginia.${path}`);

describe("the tuning report of an environment", () => {
  it("has every generation of its pools and fleets, by the target that it is compiled to", () => {
    expect(pools.map(({ path, target }) => `${target} ${path}`)).toEqual([
      "eks-al2023 regions.virginia.pools.pricing.generations.a",
      "eks-bottlerocket regions.virginia.pools.pricing.generations.b",
      "vm-cloud-init regions.virginia.fleets.gateway.generations.a",
      "vm-cloud-init regions.virginia.fleets.gateway.generations.b",
      "vm-cloud-init regions.virginia.fleets.recorder.generations.a",
      "vm-cloud-init regions.ohio.fleets.gateway.generations.a",
    ]);
  });

  it("gives what the DaemonSet must be told, where the node cannot tune itself", () => {
    const { profileHash, daemonSetPlan } = at("pools.pricing.generations.b") ?? {};

    expect(daemonSetPlan).toContain(`profile\t${profileHash}\n`);
    expect(at("pools.pricing.generations.a")?.daemonSetPlan).toBeUndefined();
  });

  it("gives no pod for a machine outside of a cluster", () => {
    expect(at("pools.pricing.generations.a")?.podPatch).toBeDefined();
    expect(at("fleets.gateway.generations.a")?.podPatch).toBeUndefined();
  });

  it("has the interface for kernel bypass among the knobs of a machine that can have one", () => {
    const bypass = at("fleets.gateway.generations.b")?.report.find(({ knob }) => knob === "second-interface");

    expect(bypass?.how).toBe("file");
  });

  it("has the generations of GKE, whose nodes a DaemonSet completes and labels", () => {
    const ofGoogle = tunedPools(validate(prairie, [prairie]).environment);

    expect(
      ofGoogle.map(({ path, target, daemonSetPlan }) => [path, target, daemonSetPlan !== undefined]),
    ).toEqual([
      ["regions.iowa.pools.engine.generations.a", "gke", true],
      ["regions.iowa.pools.engine.generations.b", "gke", true],
      ["regions.iowa.pools.pricing.generations.a", "gke", true],
      ["regions.carolina.pools.engine.generations.a", "gke", true],
      ["regions.carolina.pools.engine.generations.b", "gke", true],
      ["regions.carolina.pools.pricing.generations.a", "gke", false],
    ]);
  });

  it("has the nodes and the fleets of Azure", () => {
    const ofAzure = tunedPools(validate(production, [production]).environment).filter(({ path }) =>
      path.startsWith("regions.arizona."),
    );

    expect(
      ofAzure.map(({ path, target, userDataBytes }) => [path, target, userDataBytes !== undefined]),
    ).toEqual([
      ["regions.arizona.pools.engine.generations.a", "aks", false],
      ["regions.arizona.fleets.gateway.generations.a", "vm-cloud-init", true],
    ]);
  });
});
