import { Cluster } from "./cluster";
import type { Machine } from "./machine";
import { describeInMachine } from "./tools";
import { profile, tradingMachine } from "./trading-machine";

const label = "hft.tuning/profile";
const drift = "hft.tuning/drift";
const pages = "sys/kernel/mm/hugepages/hugepages-2048kB/nr_hugepages";
const interval = "proc/sys/vm/stat_interval";
const restartKubelet = "systemctl restart kubelet";

const tests = () => {
  let machine: Machine;
  let cluster: Cluster;
  beforeEach(async () => {
    cluster = await Cluster.start("node-1", "token of the service account");
    machine = tradingMachine([
      ["set", "live", "required", "sysctl", "vm.stat_interval", "10"],
      ["set", "resets-nic", "required", "ring", "ena:rx", "8192"],
      ["set", "restarts-kubelet", "required", "hugepages", "2048kB", "64"],
      ["check", "live", "required", "latency", "cpu_dma_latency", "300", "cpu.idle"],
    ]);
    machine.stub("sleep", "sleep-passes");
    machine.install("systemctl", "on-host.bash");
    machine.stub("nsenter", "nsenter");
    machine.stub("systemctl", "logged", "host");
    const account = "run/secrets/kubernetes.io/serviceaccount";
    machine.write(`${account}/token`, cluster.token);
    machine.write(`${account}/ca.crt`, cluster.certificate);
  });
  afterEach(async () => {
    machine.destroy();
    await cluster.stop();
  });

  const pass = (passes = 1) =>
    machine.run("hft-tune-node", {
      NODE_NAME: cluster.nodeName,
      KUBERNETES_SERVICE_HOST: "127.0.0.1",
      KUBERNETES_SERVICE_PORT: `${cluster.port}`,
      PASSES: `${passes}`,
    });
  const tradingPod = { node: "node-1", phase: "Running", labels: { "hft/kind": "trading" } };
  const nicCalls = () => machine.calls().filter((call) => call.startsWith("ethtool"));

  describe("on a node that nobody tuned", () => {
    it("tunes it and then labels it with the profile", async () => {
      let tunedWhenLabelled: readonly (string | undefined)[] = [];
      cluster.afterPatch = () => (tunedWhenLabelled = [machine.read(interval), machine.read(pages)]);

      await pass();

      expect(cluster.patches).toEqual([`${label}=${profile}`]);
      expect(tunedWhenLabelled).toEqual(["10", "64"]);
      expect(machine.read("run/hft-tuning/serving")).toBe(profile);
    });

    it("restarts the kubelet once, because it counts huge pages only when it starts", async () => {
      await pass(2);

      expect(machine.calls().filter((call) => call.startsWith("systemctl"))).toEqual([restartKubelet]);
    });

    it("leaves the kubelet alone when the pages were there", async () => {
      machine.write(pages, "64");

      await pass();

      expect(machine.calls()).not.toContain(restartKubelet);
    });

    it("holds the latency request that the program only checks", async () => {
      machine.writeBytes("dev/cpu_dma_latency", [0, 0x94, 0x35, 0x77]);

      await pass();

      expect(machine.read("dev/cpu_dma_latency")).toBe("\u002c\u0001\0\0");
      expect(cluster.labels[label]).toBe(profile);
    });

    it("does not label it when a knob fails, and names the knob", async () => {
      machine.readOnly(interval);

      await pass();

      expect(cluster.labels).toEqual({});
      expect(cluster.annotations).toEqual({ [drift]: "sysctl vm.stat_interval" });
      expect(machine.read("run/hft-tuning/serving")).toBeUndefined();
    });

    it("takes the annotation away when the knob is back", async () => {
      cluster.annotations[drift] = "sysctl vm.stat_interval";

      await pass();

      expect(cluster.annotations).toEqual({});
    });

    it("writes the metrics", async () => {
      await pass();

      expect(machine.read("run/hft-tuning/hft_tuning.prom")).toContain(
        'hft_tuning_drift{knob="ring ena:rx",place="ring ena:rx"} 0',
      );
    });

    it.each([
      ["has ended", { ...tradingPod, phase: "Succeeded" }],
      ["runs on another node", { ...tradingPod, node: "node-2" }],
      ["is of another kind", { ...tradingPod, labels: { "hft/kind": "research" } }],
    ])("is not kept from it by a pod that %s", async (_, pod) => {
      cluster.pods.push(pod);

      await pass();

      expect(cluster.labels[label]).toBe(profile);
    });

    it("changes nothing when the cluster does not answer for it", async () => {
      machine.write("run/secrets/kubernetes.io/serviceaccount/token", "another token");

      const { stderr } = await pass();

      expect(stderr).toContain("this pass ended early");
      expect(machine.read(interval)).toBe("1");
      expect(nicCalls()).toEqual([]);
    });
  });

  describe("while a trading pod runs", () => {
    beforeEach(() => cluster.pods.push(tradingPod));

    it("only looks and reports", async () => {
      cluster.labels[label] = profile;
      machine.write("run/hft-tuning/serving", profile);

      await pass();

      expect(machine.read(interval)).toBe("1");
      expect(nicCalls()).toEqual([]);
      expect(cluster.patches).toEqual([`${drift}=sysctl vm.stat_interval, ring ena:rx, hugepages 2048kB`]);
    });

    it("does not even touch the label of another profile", async () => {
      cluster.labels[label] = "0ld";

      await pass();

      expect(cluster.labels[label]).toBe("0ld");
      expect(machine.read(interval)).toBe("1");
    });
  });

  it.each<[string, string, string | undefined]>([
    ["of another profile", "0ld", "0ld"],
    ["from before a reboot", profile, undefined],
  ])("takes a label %s away before it tunes", async (_, old, marker) => {
    cluster.labels[label] = old;
    if (marker !== undefined) machine.write("run/hft-tuning/serving", marker);
    const seen: unknown[] = [];
    cluster.afterPatch = () => seen.push([cluster.labels[label], machine.read(interval)]);

    await pass();

    expect(seen).toEqual([
      [undefined, "1"],
      [profile, "10"],
    ]);
  });

  it("stops short when a trading pod arrives before the old label is gone", async () => {
    cluster.labels[label] = "0ld";
    cluster.afterPatch = () => cluster.pods.push(tradingPod);

    await pass();

    expect(machine.read(interval)).toBe("1");
    expect(nicCalls()).toEqual([]);
  });

  it("reports later drift of a labelled node and does not correct it", async () => {
    await pass();
    machine.write(interval, "1");
    machine.write("calls", "");

    await pass();

    expect(machine.read(interval)).toBe("1");
    expect(cluster.annotations[drift]).toBe("sysctl vm.stat_interval");
    expect(cluster.labels[label]).toBe(profile);
  });
};

describeInMachine("the node program of the DaemonSet", tests, ["curl", "jq", "openssl"]);
