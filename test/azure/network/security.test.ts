import fc from "fast-check";
import { name } from "../../../src/core/primitives";
import {
  rulesOf,
  securityGroups,
  statedPriorities,
  type SecurityRule,
} from "../../../src/azure/network/spec/security";
import { defaultNetwork } from "../networks";
import * as v from "valibot";

const fix = { protocol: "tcp", ports: { from: 9878, to: 9879 } } as const;
const network = {
  ...defaultNetwork,
  from: { office: { cidr: "10.200.8.0/24", protocol: "tcp", ports: { from: 443, to: 443 } } },
  to: { venue: { cidr: "198.51.100.0/24", ...fix }, colo: { cidr: "10.210.0.0/16", protocol: "all" } },
} as const;

const ruleNames = fc.uniqueArray(
  fc.stringMatching(/^[a-z][a-z0-9]{0,9}(?:-[a-z0-9]{1,6})?$/).filter((text) => v.is(name, text)),
  { maxLength: 200 },
);

describe.each(securityGroups)("the rules of %s", (group) => {
  const rules = rulesOf(group, network);
  const of = (direction: SecurityRule["direction"]) => rules.filter((rule) => rule.direction === direction);

  // What an API server reaches is Azure's to decide.
  const closed = group === "apiServer" ? (["Inbound"] as const) : (["Inbound", "Outbound"] as const);

  it.each(closed)("end in one that denies what is left: %s", (direction) => {
    const last = Math.max(...of(direction).map(({ priority }) => priority));

    expect(of(direction).filter(({ priority }) => priority === last)).toEqual([
      expect.objectContaining({ action: "Deny", peers: "*", protocol: "all" }),
    ]);
  });

  it("have names and, in each direction, priorities of their own", () => {
    for (const one of [of("Inbound"), of("Outbound")]) {
      expect(new Set(one.map(({ priority }) => priority)).size).toBe(one.length);
    }
    expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length);
  });

  it("have priorities that a group takes", () => {
    expect(rules.filter(({ priority }) => priority < 100 || priority > 4096)).toEqual([]);
  });
});

describe("the rules of machines", () => {
  const rules = rulesOf("machines", network);

  it("let out what is stated, by protocol and ports", () => {
    expect(rules.find((rule) => rule.name === "to-venue")).toMatchObject({
      direction: "Outbound",
      action: "Allow",
      peers: "198.51.100.0/24",
      protocol: "tcp",
      ports: ["9878-9879"],
    });
    expect(rules.find((rule) => rule.name === "to-colo")).not.toHaveProperty("ports");
  });

  it("let in what is stated", () => {
    expect(rules.find((rule) => rule.name === "from-office")).toMatchObject({
      direction: "Inbound",
      peers: "10.200.8.0/24",
      ports: ["443"],
    });
  });

  it("have pods among them also in an overlay, whose packets they apply to", () => {
    expect(rules.find((rule) => rule.name === "machines-inbound")?.peers).toContain("10.3.192.0/18");
  });
});

describe.each(["data", "endpoints", "apiServer"] as const)("the rules of %s", (group) => {
  it("have pods among machines only where pods have addresses of the network", () => {
    const inbound = (pods: "overlay" | "subnet") =>
      rulesOf(group, { ...network, pods }).find((rule) => rule.name === "machines-inbound")?.peers;

    expect(inbound("overlay")).not.toContain("10.3.192.0/18");
    expect(inbound("subnet")).toContain("10.3.192.0/18");
  });
});

describe("the rules of an API server", () => {
  it("let in nodes on its two ports, health checks and what is stated, and close nothing outwards", () => {
    const rules = rulesOf("apiServer", network);

    expect(rules.map((rule) => [rule.direction, rule.name])).toEqual([
      ["Inbound", "machines-inbound"],
      ["Inbound", "health-checks-inbound"],
      ["Inbound", "from-office"],
      ["Inbound", "deny-inbound"],
    ]);
    expect(rules[0]).toMatchObject({ protocol: "tcp", ports: ["443", "4443"] });
  });
});

describe("a rule of several blocks", () => {
  const clients = (...peers: string[]) => {
    const admitted = [
      { name: "clients", side: "from", peers, machines: undefined, protocol: "tcp" },
    ] as const;
    return rulesOf("machines", network, admitted).find(({ name: each }) => each === "from-clients")?.peers;
  };

  it("has no block that lies in another, which Azure refuses", () => {
    expect(clients("203.0.113.16/28", "203.0.113.0/24", "198.51.100.7/32", "203.0.113.0/25")).toEqual([
      "203.0.113.0/24",
      "198.51.100.7/32",
    ]);
    expect(rulesOf("data", network, [], ["10.4.144.0/22", "10.4.144.0/24"])).toContainEqual(
      expect.objectContaining({ name: "replication-inbound", peers: ["10.4.144.0/22"] }),
    );
  });

  it("states the one that is left alone", () => {
    expect(clients("203.0.113.16/28", "203.0.113.0/24")).toBe("203.0.113.0/24");
  });
});

describe("the rules of databases", () => {
  it("let in machines by the ports of PostgreSQL alone, whatever is stated", () => {
    const inbound = rulesOf("data", network).filter(
      ({ direction, action }) => direction === "Inbound" && action === "Allow",
    );

    expect(inbound).toEqual([
      expect.objectContaining({ peers: ["10.3.0.0/17"], ports: ["5432", "6432"] }),
      expect.objectContaining({ peers: ["10.3.144.0/22"] }),
    ]);
  });
});

describe("the priorities of stated rules", () => {
  it("are one for each name, between the project's own and those that deny", () => {
    fc.assert(
      fc.property(ruleNames, (names) => {
        const priorities = [...statedPriorities(names).values()];

        expect(new Set(priorities).size).toBe(names.length);
        for (const priority of priorities) {
          expect(priority).toBeGreaterThanOrEqual(1000);
          expect(priority).toBeLessThan(4000);
        }
      }),
    );
  });

  it("do not depend on the order in which the rules are stated", () => {
    fc.assert(
      fc.property(ruleNames, (names) => {
        expect(statedPriorities([...names].reverse())).toEqual(statedPriorities(names));
      }),
    );
  });

  it("seldom move for a further rule", () => {
    const names = Array.from({ length: 40 }, (_, index) => `venue-${index}`);
    const [before, after] = [statedPriorities(names), statedPriorities([...names, "broker"])];

    expect(names.filter((each) => before.get(each) !== after.get(each))).toEqual([]);
  });
});
