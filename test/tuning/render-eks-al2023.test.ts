import type { NodeShape, NodeTuning } from "../../src/tuning/node-tuning";
import { presetNames } from "../../src/tuning/node-tuning";
import { presets } from "../../src/tuning/presets";
import { nodeSysctls, renderEksAl2023, smtOf } from "../../src/tuning/render-eks-al2023";

const shape: NodeShape = {
  cores: 32,
  threadsPerCoreOptions: [1, 2],
  podsPerNode: 32,
};
const engine: NodeTuning = { preset: "tradingEngine" };
const label = "hft.tuning/requested";

const hashOf = (profile: NodeTuning): string | undefined => renderEksAl2023(profile, shape).labels[label];

describe("the sysctls of a node", () => {
  it.each(presetNames)("are those of the preset %s where a profile adds none", (preset) => {
    const values = Object.entries(presets[preset].sysctls).map(([key, { value }]) => [key, value]);

    expect(new Map(nodeSysctls({ preset }))).toEqual(new Map(values as [string, string][]));
  });

  it("are sorted, so that the order in which they are written changes no node", () => {
    const keys = nodeSysctls({
      ...engine,
      sysctls: { "vm.swappiness": "1", "fs.aio-max-nr": "1048576", "net.core.optmem_max": "1" },
    }).map(([key]) => key);

    expect(keys).toEqual([...keys].sort());
    expect(keys).toEqual(expect.arrayContaining(["fs.aio-max-nr", "net.core.optmem_max", "vm.swappiness"]));
  });

  it("take a profile's value in place of the preset's", () => {
    const sysctls = nodeSysctls({ ...engine, sysctls: { "vm.stat_interval": "120" } });

    expect(sysctls.filter(([key]) => key === "vm.stat_interval")).toEqual([["vm.stat_interval", "120"]]);
  });

  it("have a reason and a source in every preset", () => {
    const settings = Object.values(presets).flatMap(({ sysctls }) => Object.values(sysctls));
    const bare = settings.filter(({ reason, source }) => !/\w/.test(reason) || !/\w/.test(source));

    expect(settings.length).toBeGreaterThan(0);
    expect(bare).toEqual([]);
  });
});

describe("simultaneous multithreading", () => {
  it("is off for engines and market data unless a profile keeps it", () => {
    expect(smtOf(engine)).toBe("off");
    expect(smtOf({ preset: "marketData" })).toBe("off");
    expect(smtOf({ ...engine, smt: "on" })).toBe("on");
  });

  it("is on for everything else unless a profile switches it off", () => {
    expect(smtOf({ preset: "balanced" })).toBe("on");
    expect(smtOf({ preset: "balanced", smt: "off" })).toBe("off");
  });
});

describe("the user data of a node", () => {
  const { userData } = renderEksAl2023({ ...engine, sysctls: { "vm.stat_interval": "120" } }, shape);

  it("is a MIME document of a cloud-config and a node config, in this order", () => {
    expect(userData.match(/(?<=^Content-Type: ).*/gm)).toEqual([
      expect.stringMatching(/^multipart\/mixed; boundary=/),
      "text/cloud-config",
      "application/node.eks.aws",
    ]);
  });

  it("writes every sysctl into one file and has it read", () => {
    const lines = nodeSysctls({ ...engine, sysctls: { "vm.stat_interval": "120" } }).map(
      ([key, value]) => `      ${key} = ${value}`,
    );

    expect(userData).toContain(
      [
        "#cloud-config",
        "write_files:",
        "  - path: /etc/sysctl.d/90-hft.conf",
        '    permissions: "0644"',
        "    content: |",
        ...lines,
        "runcmd:",
        "  - [systemctl, restart, systemd-sysctl.service]",
      ].join("\n"),
    );
  });

  it("limits the pods of the node", () => {
    expect(renderEksAl2023(engine, { ...shape, podsPerNode: 58 }).userData).toContain("      maxPods: 58\n");
  });

  it("leaves the cluster's name, endpoint and certificate to EKS, which appends them", () => {
    expect(userData).not.toMatch(/cluster:|apiServerEndpoint|certificateAuthority/);
  });
});

describe("the cpu options of a node", () => {
  const optionsOf = (profile: NodeTuning, own: Partial<NodeShape>) =>
    renderEksAl2023(profile, { ...shape, ...own }).cpuOptions;

  it("leave one thread to each core where SMT is to be off", () => {
    expect(optionsOf(engine, {})).toEqual({ coreCount: 32, threadsPerCore: 1 });
  });

  it("are absent where SMT stays on", () => {
    expect(optionsOf({ ...engine, smt: "on" }, {})).toBeUndefined();
  });

  it("are absent on machines that take none, such as metal", () => {
    expect(optionsOf(engine, { threadsPerCoreOptions: [] })).toBeUndefined();
  });

  it("are absent where a core has one thread anyway, as on Graviton", () => {
    expect(optionsOf(engine, { threadsPerCoreOptions: [1] })).toBeUndefined();
  });

  it("are absent where the number of cores is not known", () => {
    expect(optionsOf(engine, { cores: undefined })).toBeUndefined();
  });
});

describe("the label that tells which tuning was asked for", () => {
  it("is the same for the same tuning, however it is written", () => {
    const one = hashOf({ ...engine, sysctls: { "vm.swappiness": "1", "fs.aio-max-nr": "1048576" } });
    const other = hashOf({
      ...engine,
      smt: "off",
      sysctls: { "fs.aio-max-nr": "1048576", "vm.swappiness": "1" },
    });

    expect(one).toBe(other);
  });

  it("is the same when a profile states what the preset has", () => {
    expect(hashOf({ ...engine, sysctls: { "vm.stat_interval": "10" } })).toBe(hashOf(engine));
  });

  it.each<[string, NodeTuning]>([
    ["a changed value", { ...engine, sysctls: { "vm.stat_interval": "11" } }],
    ["an added value", { ...engine, sysctls: { "vm.swappiness": "1" } }],
    ["SMT", { ...engine, smt: "on" }],
    ["another preset", { preset: "balanced" }],
  ])("is another after %s", (_, changed) => {
    expect(hashOf(changed)).not.toBe(hashOf(engine));
  });

  it("is what Kubernetes takes for a label's value", () => {
    expect(hashOf(engine)).toMatch(/^[0-9a-f]{16}$/);
  });
});
