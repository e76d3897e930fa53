import { execFileSync } from "node:child_process";
import path from "node:path";
import { describeWith } from "../../helpers/describe-where";
import { ethtoolNames, offloadNames } from "../../../src/tuning/offloads";
import { Machine, recording } from "./machine";
import { describeInMachine, programFolder } from "./tools";
import { writePlan } from "./trading-machine";

const offload = (name: string, value: string): readonly string[] => {
  const { written, printed } = ethtoolNames(name);
  return ["set", "resets-nic", "required", "feature", `ena:${written}=${printed}`, value, `offload ${name}`];
};

describe("the names of offloads", () => {
  it("are printed by ethtool as the table says", () => {
    const printed = recording("ethtool/veth-k").match(/(?<=^\t?)[^\t:]+(?=: (on|off))/gm) ?? [];

    expect(printed.length).toBeGreaterThan(50);
    expect([...new Set(offloadNames.map((name) => ethtoolNames(name).printed))].sort()).toEqual(
      printed.sort(),
    );
  });
});

describeInMachine(
  "offloads of a card, by the machine's own ethtool and kernel",
  () => {
    let machine: Machine;
    beforeEach(() => {
      machine = new Machine();
      machine.addInterface("ens5", "ena", []);
    });
    afterEach(() => machine.destroy());

    const run = (script: string) =>
      machine.run(
        `PATH=/usr/sbin:$PATH exec /usr/bin/unshare --net bash -c 'ip link add ens5 type veth peer name far; ${script}'`,
      );

    it.each(["rx", "tx", "sg", "tso", "gso", "gro", "rxvlan", "txvlan", "rx-gro", "tx-udp-segmentation"])(
      "are switched by the name %s and read back",
      async (name) => {
        writePlan(machine, [offload(name, "on")]);
        await run("hft-tune apply");
        writePlan(machine, [offload(name, "off")]);

        const { status, stdout } = await run(`ethtool -K ens5 ${name} on; hft-tune apply; hft-tune verify`);

        expect(stdout).toContain(`changed offload ${name} [`);
        expect(stdout).toContain(`ok offload ${name} [`);
        expect(status).toBe(0);
      },
    );

    it.each(["lro", "ntuple", "rxhash"])("are as planned when the card has %s off for good", async (name) => {
      writePlan(machine, [offload(name, "off")]);

      expect(await run("hft-tune apply")).toMatchObject({ status: 0 });
    });

    it("are unsupported when the card has them off for good and they should be on", async () => {
      writePlan(machine, [offload("ntuple", "on")]);

      const { status, stdout } = await run("hft-tune apply");

      expect(stdout).toContain("(no ntuple to set on ens5)");
      expect(status).toBe(1);
    });

    it("are read again when all are written, as one may switch another", async () => {
      writePlan(machine, [offload("tso", "on"), offload("tx", "off")]);

      const { status, stdout } = await run("hft-tune apply");

      expect(stdout).toMatch(/^failed offload tso .*got (off|on in part) /m);
      expect(status).toBe(1);
    });
  },
  ["ethtool", "ip"],
);

describeWith(["bash"], "hft-tune's reading of recorded lists", () => {
  /** What is read of an option that is to have a value, or why it cannot be. */
  const read = (file: string, mechanism: string, option: string, wanted: string): string =>
    execFileSync(
      "bash",
      [
        "-c",
        'source "$1"; ethtool() { cat "$file"; }; mechanism=$3 target=ena:$4 file=$2\nread_ethtool ens5 "$5" && echo "$now" || echo "$why"',
        "test",
        path.join(programFolder, "hft-tune.bash"),
        path.join(__dirname, "recordings/ethtool", file),
        mechanism,
        option,
        wanted,
      ],
      { encoding: "utf8" },
    ).trimEnd();

  it.each([
    ["ena-k-head", "feature", "rx=rx-checksumming", "off", "off"],
    ["ena-k-head", "feature", "rx=rx-checksumming", "on", "no rx to set on ens5"],
    ["ena-k-head", "feature", "tx=tx-checksumming", "off", "on"],
    ["ena-k-head", "feature", "sg=scatter-gather", "off", "on"],
    ["ena-k-head", "feature", "tso=tcp-segmentation-offload", "on", "off"],
    ["ena-k-head", "feature", "tx-checksum-ipv4", "off", "on"],
    ["veth-k-tso-in-part", "feature", "tso=tcp-segmentation-offload", "on", "on in part"],
    ["ena-c-head", "coalesce", "adaptive-rx", "off", "off"],
    ["ena-c-head", "coalesce", "adaptive-tx", "off", "off"],
    ["ena-c-head", "coalesce", "rx-usecs", "0", "0"],
    ["virtio_net-c", "coalesce", "adaptive-rx", "off", "off"],
    ["virtio_net-c", "coalesce", "adaptive-tx", "off", "no adaptive-tx to set on ens5"],
    ["virtio_net-c", "coalesce", "tx-usecs", "0", "0"],
    ["virtio_net-g", "ring", "rx", "512", "256"],
    ["virtio_net-l", "channels", "combined", "2", "1"],
    ["ena-l", "channels", "combined", "2", "2"],
  ])("%s: %s %s, to be %s, is %s", (file, mechanism, option, wanted, expected) => {
    expect(read(file, mechanism, option, wanted)).toBe(expected);
  });
});
