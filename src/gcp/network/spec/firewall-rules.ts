import { isPublic } from "../../../core/address-ranges";
import { parseCidr } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { regionPart } from "../../region/spec/declare";
import { statedPriority, type Side } from "./firewall";
import type { CreateNetwork } from "./schema";

const { definitions, problem } = defineProblems({
  "GCP-FW-001": {
    kind: "impossible",
    rule: "the names of two firewall rules give them different priorities",
    source:
      "Compute Engine API reference, networkFirewallPolicies.addRule: a priority is used once in a policy",
  },
  "GCP-FW-002": {
    kind: "advice",
    rule: "connections to the internet have Cloud NAT to leave by",
    source: "VPC documentation, Routes: without an external address or Cloud NAT no packet leaves",
  },
  "GCP-FW-003": {
    kind: "advice",
    rule: "who may connect to a private address comes from a private one",
    source:
      "design: no route leads from the internet to a private address; a firm's own public blocks over a link are accepted",
  },
  "GCP-FW-004": {
    kind: "advice",
    rule: "an egress rule names where connections lead, and is not the whole internet by every protocol",
    source: "design: what no rule admits is denied, so that a machine that is taken over reaches nobody",
  },
});

const network = regionPart("network");

export const firewallPolicyRules = network.set(definitions, [
  network.rule({
    judge: (part, _, at) =>
      part.kind === "adopt" ? [] : [...samePriorities(part, at), ...unreachable(part, at), ...open(part, at)],
  }),
]);

function samePriorities({ from, to }: CreateNetwork, at: string): Problem[] {
  const names = (side: Side, access: object) =>
    Object.keys(access).map((name) => ({
      path: `${at}.${side}.${name}`,
      priority: statedPriority(side, name),
    }));
  const all = [...names("from", from), ...names("to", to)];
  return all.flatMap(({ path, priority }, index) =>
    all
      .slice(0, index)
      .filter((earlier) => earlier.priority === priority)
      .map((earlier) =>
        problem("GCP-FW-001", path, `${priority}, also ${earlier.path}`, "give one of them another name"),
      ),
  );
}

function unreachable({ from, to, nat }: CreateNetwork, at: string): Problem[] {
  const outwards = nat.kind === "none" ? Object.entries(to) : [];
  return [
    ...outwards
      .filter(([, { cidr }]) => isPublic(cidr))
      .map(([name, { cidr }]) =>
        problem("GCP-FW-002", `${at}.to.${name}.cidr`, cidr, 'use nat: { kind: "cloud-nat" }'),
      ),
    ...Object.entries(from)
      .filter(([, { cidr }]) => isPublic(cidr))
      .map(([name, { cidr }]) =>
        problem("GCP-FW-003", `${at}.from.${name}.cidr`, cidr, "name the private block it comes from"),
      ),
  ];
}

function open({ to }: CreateNetwork, at: string): Problem[] {
  return Object.entries(to)
    .filter(([, { cidr, protocol }]) => protocol === "all" && parseCidr(cidr)?.prefix === 0)
    .map(([name, { cidr }]) =>
      problem("GCP-FW-004", `${at}.to.${name}`, `${cidr}, all protocols`, "state blocks, protocol and ports"),
    );
}
