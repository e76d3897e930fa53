import { rmSync } from "node:fs";
import path from "node:path";
import { freshOutdir, run } from "../../app/run";
import junction from "../../environments/junction";
import { Template } from "../../helpers/template";

const outdir = freshOutdir();

beforeAll(() => {
  const { exitCode, errors } = run(outdir, [junction]);
  if (exitCode !== 0) throw new Error(errors);
});
afterAll(() => rmSync(path.dirname(outdir), { recursive: true }));

/** The conditions of a region's alarms, by the alarm's name. */
const conditions = (region: string): ReadonlyMap<string, string> =>
  new Map(
    Template.in(outdir, `junction-${region}-watch`)
      .resources("google_monitoring_alert_policy")
      .map(({ arguments: of }) => [
        (of["display_name"] as string).replace(`hft-junction-${region}-`, ""),
        JSON.stringify(of["conditions"]),
      ]),
  );
const namesIn = (region: string): string[] => [...conditions(region).keys()];

/** The names of the resources of a type that the network's stack makes. */
const made = (region: string, type: string): string[] =>
  Template.in(outdir, `junction-${region}-network`)
    .resources(type)
    .map(({ arguments: of }) => of["name"] as string);

/** The name of an alarm of a resource of a region. */
const alarm = (begins: string, name: string, ends: string): string =>
  `${begins}-${name.replace(/^hft-junction-[a-z]+-/, "")}-${ends}`;

describe("a dedicated connection", () => {
  it("is named as the network's stack orders it", () => {
    const established = made("virginia", "google_compute_interconnect").filter(
      (name) => !name.endsWith("newyork"),
    );

    expect(established).toHaveLength(2);
    for (const name of established) {
      expect(conditions("virginia").get(alarm("link", name, "down"))).toContain(`\\"${name}\\"`);
      expect(conditions("virginia").get(alarm("link", name, "receives-weak"))).toContain(`\\"${name}\\"`);
    }
  });

  it("has an alarm for MACsec where its frames are encrypted", () => {
    expect(namesIn("virginia").filter((name) => name.endsWith("-unencrypted"))).toEqual([
      "link-ashburn1-unencrypted",
    ]);
  });

  it("has no alarm while it is on order, nor when somebody else orders it", () => {
    expect(namesIn("virginia").filter((name) => /^link-(newyork|shared)-/.test(name))).toEqual([]);
  });
});

describe("a BGP session of a dedicated attachment", () => {
  it("is named as its peer on the Cloud Router", () => {
    const attachments = made("virginia", "google_compute_interconnect_attachment");
    const peers = made("virginia", "google_compute_router_peer").filter((name) => attachments.includes(name));

    expect(peers).toHaveLength(attachments.length);
    for (const peer of peers) {
      expect(conditions("virginia").get(alarm("bgp", peer, "down"))).toContain(`\\"${peer}\\"`);
    }
  });

  it("rings once when it is down: the alarm of all routers leaves it out, and no session of a VPN", () => {
    const ofRouters = conditions("virginia").get("routers-session-down") ?? "";
    const attachments = made("virginia", "google_compute_interconnect_attachment");
    const left = made("virginia", "google_compute_router_peer").filter((name) =>
      ofRouters.includes(`bgp_peer_name != \\"${name}\\"`),
    );

    expect(left.sort()).toEqual(attachments.sort());
  });

  it("has no alarm where Google names it, as over a partner's link", () => {
    expect(namesIn("iowa").filter((name) => name.startsWith("bgp-"))).toEqual([]);
  });
});

describe("a VPN", () => {
  it.each([
    ["iowa", "backup", 2],
    ["virginia", "inside", 2],
    ["virginia", "cloud", 4],
  ])("of %s, %s, has its %d tunnels named as the network's stack makes them", (region, vpn, count) => {
    const tunnels = made(region, "google_compute_vpn_tunnel").filter((name) => name.includes(`-vpn-${vpn}-`));

    expect(tunnels).toHaveLength(count);
    for (const tunnel of tunnels) {
      expect(conditions(region).get(`vpn-${vpn}-tunnel-down`)).toContain(tunnel);
    }
  });

  it("tells of its use where the other side takes it last, and of no other's", () => {
    const inUse = ["iowa", "virginia"].flatMap((region) =>
      namesIn(region).filter((name) => name.endsWith("-in-use")),
    );

    expect(inUse).toEqual(["vpn-backup-in-use"]);
  });
});

describe("a partner's link on order", () => {
  it("has no alarm beside the active one", () => {
    const links = namesIn("iowa").filter((name) => name.startsWith("vlan-"));

    expect(links).toEqual(["vlan-chicago-first-drops", "vlan-chicago-second-drops"]);
  });
});
