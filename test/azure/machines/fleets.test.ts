import * as fc from "fast-check";
import { safeParse } from "valibot";
import type { AzureNetwork } from "../../../src/azure/network/spec/schema";
import { iopsRange, mbpsRange } from "../../../src/azure/catalog/disks";
import { skus } from "../../../src/azure/machines/spec/data-disk-schema";
import { fleetBlock, isReserved, tradingSubnet } from "../../../src/azure/machines/spec/fleet-addresses";
import { fleetSchema } from "../../../src/azure/machines/spec/fleet-schema";
import { isIsolated, windowArguments } from "../../../src/azure/machines/spec/host-updates";
import { sshPublicKey } from "../../../src/azure/machines/spec/ssh-key";
import { deployables, validate, type EnvironmentInput } from "../../../src/clouds";
import { contains, overlaps, type Cidr } from "../../../src/core/cidr";
import { validEnvironment } from "../../problems/valid-environment";
import { defaultNetwork } from "../networks";
import { gatewayGeneration, publicKey, soundFleet, withFleet, withGateway } from "./fleets";

const network: AzureNetwork = defaultNetwork;
const slot = fc.integer({ min: 0, max: 125 });
const zone = fc.constantFrom("a" as const, "b" as const);

function blockOf(of: "a" | "b", which: number): Cidr {
  const block = fleetBlock({ zone: of, addresses: { kind: "slot", slot: which } }, network);
  if (block === undefined) throw new Error(`no slot ${which}`);
  return block;
}

describe("a slot of a trading subnet of Azure", () => {
  it("lies in the subnet of its zone, and none of its addresses is one that Azure reserves", () => {
    fc.assert(
      fc.property(zone, slot, fc.integer({ min: 0, max: 31 }), (of, which, host) => {
        const subnet = tradingSubnet(of, network) as Cidr;

        expect(contains(subnet, blockOf(of, which))).toBe(true);
        expect(isReserved(blockOf(of, which).address + host, subnet)).toBe(false);
      }),
    );
  });

  it("shares no address with another", () => {
    fc.assert(
      fc.property(zone, slot, zone, slot, (of, one, ofOther, other) => {
        expect(overlaps(blockOf(of, one), blockOf(ofOther, other))).toBe(of === ofOther && one === other);
      }),
    );
  });
});

describe("a data disk", () => {
  const accepted = (disk: object): boolean => {
    const edited = withGateway({
      placement: { kind: "none", reason: "disks alone" },
      dataDisks: { journal: disk as never },
    })(validEnvironment);
    return validate(edited, [edited]).judgement.open.every(({ code }) => !/AZURE-DISK-00[123]/.test(code));
  };

  it("is refused exactly where the catalogue's arithmetic has no such speed", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("ultra" as const, "premium-v2" as const),
        fc.integer({ min: 4, max: 2048 }),
        fc.integer({ min: 3000, max: 80_000 }),
        fc.integer({ min: 125, max: 2000 }),
        (kind, sizeGiB, iops, megabytesPerSecond) => {
          const within = ({ min, max }: { min: number; max: number }, value: number) =>
            value >= min && value <= max;

          expect(accepted({ kind, lun: 0, sizeGiB, iops, megabytesPerSecond })).toBe(
            within(iopsRange(skus[kind], sizeGiB), iops) &&
              within(mbpsRange(skus[kind], iops), megabytesPerSecond),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("a public key", () => {
  const short =
    "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQCAEREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREQ==";
  const takes = (key: string): boolean => safeParse(sshPublicKey, key).success;

  it("is whole, of a kind that Azure takes, and on one line", () => {
    expect(takes(publicKey)).toBe(true);
    expect(takes(`${publicKey} duty@desk`)).toBe(true);
    expect(takes(publicKey.slice(0, -8))).toBe(false);
    expect(takes(publicKey.replace("ssh-ed25519", "ssh-rsa"))).toBe(false);
    expect(takes(`${publicKey}\n${publicKey}`)).toBe(false);
    expect(takes("ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTY=")).toBe(false);
  });

  it("of RSA has 2048 bits", () => {
    const field = (bytes: Buffer): Buffer => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return Buffer.concat([length, bytes]);
    };
    const rsa = (bits: number): string => {
      const modulus = Buffer.alloc(Math.ceil(bits / 8), 0xff);
      modulus[0] = 0xff >> (modulus.length * 8 - bits);
      const key = [Buffer.from("ssh-rsa"), Buffer.from([1, 0, 1]), Buffer.concat([Buffer.alloc(1), modulus])];
      return `ssh-rsa ${Buffer.concat(key.map(field)).toString("base64")}`;
    };

    expect([2047, 2048, 3072, 4096].map((bits) => takes(rsa(bits)))).toEqual([false, true, true, true]);
    expect(takes(short)).toBe(false);
  });
});

describe("the form of a fleet of Azure", () => {
  it.each([
    ["an image by the version latest", { image: { kind: "ubuntu", version: "latest" } }],
    ["the newest version of an image of the firm's own", { image: { kind: "own", id: "latest" } }],
    ["a user that Azure keeps for itself", { signIn: { publicKey, user: "admin" } }],
    ["a password", { signIn: { password: "trading" } }],
    [
      "a disk with a cache",
      { dataDisks: { j: { kind: "premium-v2", lun: 0, sizeGiB: 8, caching: "ReadOnly" } } },
    ],
  ])("has no place for %s", (_, own) => {
    const fleet = soundFleet(own as never);

    expect(safeParse(fleetSchema, fleet).success).toBe(false);
  });
});

describe("a window for host updates", () => {
  it("opens every week on the day of its first day", () => {
    expect(
      windowArguments({ kind: "window", firstDay: "2028-02-29", startUtc: "23:30", durationHours: 12 }),
    ).toEqual({
      startDateTime: "2028-02-29 23:30",
      duration: "12:00",
      timeZone: "UTC",
      recurEvery: "1Week Tuesday",
    });
  });

  it("is for sizes with the letter i", () => {
    expect(["Standard_E104is_v5", "Standard_E112ibds_v5"].map(isIsolated)).toEqual([true, true]);
    expect(["Standard_F32ams_v6", "Standard_FX16-8mds_v2", "Standard_HB120rs_v3"].map(isIsolated)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe("the list of what is deployed, of a fleet in Azure", () => {
  const generation = "regions.texas.fleets.gateway.generations.a";
  const journal = { kind: "premium-v2", lun: 0, sizeGiB: 256 } as const;
  const first = withGateway({ dataDisks: { journal } })(validEnvironment);

  function recorded(environment: EnvironmentInput): Record<string, string> {
    const list = deployables(validate(environment, [environment]).environment);
    return Object.fromEntries(
      Object.entries(list).flatMap(([path, record]) =>
        path.startsWith("regions.texas.") ? [[path, record() ?? ""]] : [],
      ),
    );
  }

  /** The codes and paths that an environment is given beside what was recorded of the first. */
  function after(environment: EnvironmentInput): string[] {
    return validate(environment, [environment], recorded(first))
      .judgement.open.filter(({ code }) => code.startsWith("GEN-"))
      .map(({ code, path }) => `${code} ${path}`);
  }

  it("has the generation with its placement and disks, and each machine", () => {
    expect(recorded(first)).toEqual({
      [generation]: expect.stringMatching(/^[0-9a-f]{16}\+placement\+disk-journal$/) as string,
      [`${generation}.members.one`]: expect.any(String) as string,
      [`${generation}.members.two`]: expect.any(String) as string,
    });
  });

  it.each([
    ["size", { machine: "Standard_F48ams_v6" }],
    ["tuning", { tuning: { preset: "marketData" } }],
    ["key", { signIn: { publicKey, user: "desk" } }],
    ["patching", { packageUpdates: "by-image" }],
  ] as const)("says that a generation is kept as deployed when its %s is edited", (_, own) => {
    const edited = withGateway({ dataDisks: { journal }, ...own })(validEnvironment);

    expect(after(edited)).toEqual([`GEN-001 ${generation}`]);
  });

  it("does not mind who may connect, nor when hosts are updated", () => {
    const generations = { a: { ...gatewayGeneration, dataDisks: { journal } } };

    expect(after(withFleet({ from: {}, generations })(validEnvironment))).toEqual([]);
  });

  it("refuses a disk less, one machine more, another placement, and an extension", () => {
    const edited = (own: Parameters<typeof withGateway>[0]) =>
      after(withGateway({ dataDisks: { journal }, ...own })(validEnvironment));
    const members = { ...gatewayGeneration.members, three: { host: 10 } };

    expect(edited({ dataDisks: {} })).toContain(`GEN-004 ${generation}.disk-journal`);
    expect(edited({ members })).toContain(`GEN-005 ${generation}.members.three`);
    expect(edited({ placement: { kind: "none", reason: "one rack is not enough" } })).toContain(
      `GEN-004 ${generation}.placement`,
    );
    expect(edited({ signIn: { publicKey, by: "entra" } })).toContain(`GEN-004 ${generation}.extension`);
  });
});
