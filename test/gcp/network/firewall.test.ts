import fc from "fast-check";
import { firewallRules, statedPriority } from "../../../src/gcp/network/spec/firewall";
import type { CreateNetwork } from "../../../src/gcp/network/spec/schema";

const network: CreateNetwork = {
  kind: "create",
  cidr: "10.2.0.0/16",
  zones: { a: "us-central1-a" },
  mtu: 1460,
  nat: { kind: "cloud-nat", portsPerMachine: 1024 },
  egressAddresses: 2,
  googleApis: "restricted",
  from: {},
  to: {},
  flowLogs: { kind: "none" },
  keys: { kind: "create", rotationDays: 90 },
};
const fix = { protocol: "tcp", ports: { from: 9878, to: 9879 } } as const;
const rulesOf = (own: Partial<CreateNetwork> = {}) => firewallRules({ ...network, ...own });

describe("the firewall of a created network", () => {
  it.each(["INGRESS", "EGRESS"] as const)(
    "ends with a denial of whatever no rule admits: %s",
    (direction) => {
      const own = rulesOf({ to: { venue: { cidr: "198.51.100.0/24", ...fix } } }).filter(
        (rule) => rule.direction === direction,
      );
      const last = [...own].sort((a, b) => a.priority - b.priority).at(-1);

      expect(last).toMatchObject({ action: "deny", peers: ["0.0.0.0/0"], protocol: "all" });
      expect(own.filter(({ action }) => action === "deny")).toHaveLength(1);
    },
  );

  it("leads nowhere but to itself and the APIs of Google, where nothing is stated", () => {
    const admitted = rulesOf().filter(
      ({ direction, action }) => direction === "EGRESS" && action === "allow",
    );

    expect(admitted.map(({ peers, protocol, ports }) => [...peers, protocol, ports])).toEqual([
      ["10.2.0.0/16", "all", undefined],
      ["199.36.153.4/30", "tcp", "443"],
    ]);
  });

  it("leads to the other addresses of Google's APIs where those are chosen", () => {
    expect(rulesOf({ googleApis: "private" })).toContainEqual(
      expect.objectContaining({ name: "google-apis", peers: ["199.36.153.8/30"] }),
    );
  });

  it("admits nobody but its own cluster and Google's health checks, where nothing is stated", () => {
    const admitted = rulesOf().filter(
      ({ direction, action }) => direction === "INGRESS" && action === "allow",
    );

    expect(admitted.map(({ name }) => name)).toEqual(["cluster", "health-checks"]);
    expect(admitted.flatMap(({ own }) => own ?? "anywhere")).not.toContain("anywhere");
  });

  it("admits what is stated, by protocol and ports", () => {
    const rules = rulesOf({
      from: { colo: { cidr: "10.210.0.0/16", protocol: "all" } },
      to: {
        venue: { cidr: "198.51.100.0/24", ...fix },
        clock: { cidr: "203.0.113.1/32", protocol: "udp", ports: { from: 123, to: 123 } },
      },
    });

    expect(rules.filter(({ name }) => /^(from|to)-/.test(name))).toEqual([
      expect.objectContaining({ name: "from-colo", direction: "INGRESS", protocol: "all" }),
      expect.objectContaining({ name: "to-venue", direction: "EGRESS", protocol: "tcp", ports: "9878-9879" }),
      expect.objectContaining({ name: "to-clock", protocol: "udp", ports: "123" }),
    ]);
  });

  it("gives every rule a priority of its own, between the fixed ones and the denials", () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9]{0,30}$/);
    fc.assert(
      fc.property(name, fc.constantFrom("from", "to"), (stated, side) => {
        const priority = statedPriority(side, stated);

        expect(priority).toBeGreaterThan(2100);
        expect(priority).toBeLessThan(2_000_000_000);
      }),
    );
  });

  it("moves no other rule when one is added", () => {
    const to = { venue: { cidr: "198.51.100.0/24", ...fix } };
    const before = rulesOf({ to });
    const after = rulesOf({ to: { broker: { cidr: "203.0.113.0/24", ...fix }, ...to } });

    expect(after).toEqual(expect.arrayContaining([...before]));
  });
});
