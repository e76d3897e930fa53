import * as v from "valibot";
import { attachmentsOf } from "../../../src/gcp/interconnect/spec/attachments";
import { backsUp, isCarried } from "../../../src/gcp/interconnect/spec/backup";
import { partnerLinkSchema } from "../../../src/gcp/interconnect/spec/partner-schema";
import { vpnSchema, type Vpn } from "../../../src/gcp/interconnect/spec/vpn-schema";

const linked = (kind: "active" | "ordered") =>
  attachmentsOf({
    colo: v.parse(partnerLinkSchema, {
      kind: "partner",
      partner: "Equinix",
      metro: "Chicago",
      phase: { kind },
    }),
  });

const internet = (priority: number): Vpn =>
  v.parse(vpnSchema, {
    kind: "internet",
    addresses: ["203.0.113.20"],
    peerAsn: 65_000,
    priority,
    sessions: "169.254.20.0/29",
  });

const inside = v.parse(vpnSchema, {
  kind: "interconnect",
  first: { link: "colo", attachment: "first" },
  second: { link: "colo", attachment: "second" },
  addresses: ["10.210.250.1"],
  peerAsn: 65_000,
  sessions: "169.254.21.0/29",
});

describe("a VPN over the internet", () => {
  it.each([
    ["announced later than the link", 101, true],
    ["announced like the link", 100, false],
  ])("%s: whether it backs the link up", (_, priority, expected) => {
    expect(backsUp(internet(priority), linked("active"))).toBe(expected);
  });

  it("backs up no link that is on order: it is the only path", () => {
    expect(backsUp(internet(1000), linked("ordered"))).toBe(false);
  });

  it("needs no link", () => {
    expect(isCarried(internet(100), [])).toBe(true);
  });
});

describe("a VPN inside attachments", () => {
  it.each([
    ["active", true],
    ["ordered", false],
  ] as const)("over a link that is %s is carried: %s", (kind, expected) => {
    expect(isCarried(inside, linked(kind))).toBe(expected);
  });

  it("backs nothing up", () => {
    expect(backsUp(inside, linked("active"))).toBe(false);
  });
});
