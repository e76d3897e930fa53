import type { Answer, Check, RecordSet, Routing, ZoneContent } from "../../../src/environment/dns/records";

export const question = { name: "orders.example.com", type: "A" } as const;

export const primary: Routing = { kind: "failover", role: "primary" };
export const secondary: Routing = { kind: "failover", role: "secondary" };

export function values(region: string): Pick<RecordSet, "answer" | "region"> {
  return { answer: { kind: "values", values: [`address of ${region}`], ttlSeconds: 30 }, region };
}

export function loadBalancer(region: string): Pick<RecordSet, "answer" | "region"> {
  const dnsName = loadBalancerOf(region);
  return { answer: { kind: "target", dnsName, zoneId: "Z1", evaluateTargetHealth: true }, region };
}

export function loadBalancerOf(region: string): string {
  return `${region}.elb.example.com`;
}

export function records(name: string, evaluateTargetHealth = true): Pick<RecordSet, "answer"> {
  return { answer: { kind: "records", name, evaluateTargetHealth } satisfies Answer };
}

export function record(
  id: string,
  routing: Routing,
  rest: Pick<RecordSet, "answer"> & Partial<RecordSet>,
): RecordSet {
  return { id, ...question, routing, ...rest };
}

/** A check of whether a region serves; its input is `inputOfServing(region)`. */
export function serving(region: string): Check {
  return endpoint(`${region}.example.com`, "/serving", "serving", region);
}

export function inputOfServing(region: string): string {
  return `https://${region}.example.com/serving`;
}

/** A check of whether the switch of a standby is set; its input is `inputOfSwitch(region)`. */
export function switched(region: string): Check {
  return endpoint(`switches-${region}.example.com`, "/orders", "switched", region);
}

export function inputOfSwitch(region: string): string {
  return `https://switches-${region}.example.com/orders`;
}

function endpoint(name: string, path: string, tells: "serving" | "switched", region: string): Check {
  return { kind: "endpoint", target: { kind: "name", name }, port: 443, path, tells, region };
}

/** A → (B → C): B and C take over by health. */
export const chain: ZoneContent = {
  checks: { a: serving("a"), b: serving("b"), c: serving("c") },
  records: [
    record("A", primary, { check: "a", ...values("a") }),
    record("rest", secondary, records("rest.example.com")),
    record("B", primary, { name: "rest.example.com", check: "b", ...values("b") }),
    record("C", secondary, { name: "rest.example.com", check: "c", ...values("c") }),
  ],
};

/** A pair that an operator moves: home until the switch of the standby is set and the standby serves. */
export const operatorPair: ZoneContent = {
  checks: {
    home: { ...switched("oregon"), inverted: true },
    switched: switched("oregon"),
    serving: serving("oregon"),
    standby: { kind: "calculated", of: ["switched", "serving"], atLeast: 2 },
  },
  records: [
    record("PRIMARY", primary, { check: "home", ...loadBalancer("virginia") }),
    record("SECONDARY", secondary, { check: "standby", ...values("oregon") }),
  ],
};

/** The pair before it is armed: its checks are there, and no record uses them. */
export const createdPair: ZoneContent = {
  checks: operatorPair.checks,
  records: [record("PRIMARY", { kind: "simple" }, loadBalancer("virginia"))],
};
