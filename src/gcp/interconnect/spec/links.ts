import { defineProblems, type Problem } from "../../../core/problem";
import { isProductionRole } from "../../../environment/region";
import { attachmentLimits } from "../../catalog/interconnect";
import type { GcpNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import { attachmentsOf } from "./attachments";
import { endsOf, type LinkEnd } from "./ends";
import type { Link } from "./schema";

const { definitions, problem } = defineProblems({
  "GCP-INTERCONNECT-010": {
    kind: "advice",
    rule: "the links of a production region end in both edge availability domains of a metro",
    source:
      "Cloud Interconnect documentation, establishing 99.9 % availability: Google maintains one domain at a time",
  },
  "GCP-INTERCONNECT-011": {
    kind: "advice",
    rule: "the links of a production region end in two metros",
    source:
      "Cloud Interconnect documentation, establishing 99.99 % availability: four attachments in two metros",
  },
  "GCP-INTERCONNECT-012": {
    kind: "advice",
    rule: "a VLAN attachment has the MTU of its network, or the nearest below it that attachments have",
    source:
      "Cloud Interconnect documentation, MTU: larger packets are dropped, and smaller ones waste the network's",
  },
});

const links = regionPart("interconnect.links");

type Links = Readonly<Record<string, Link>>;

/** Rules about all links of a region. */
export const linksRules = links.set(definitions, [
  links.rule({
    needs: ["role"],
    judge: (part, { role }, at) => (isProductionRole(role) ? tooFewEnds(part, at) : []),
  }),
  links.rule({
    needs: ["network"],
    judge: (part, { network }, at) => otherMtus(part, network, at),
  }),
]);

function tooFewEnds(all: Links, at: string): Problem[] {
  const ends = Object.entries(all).flatMap(([name, link]) => endsOf(name, link));
  const metros = [...new Set(ends.map(({ metro }) => metro))];
  const [only] = metros;
  return [
    ...metros.flatMap((metro) =>
      singleDomain(
        ends.filter((end) => end.metro === metro),
        at,
      ),
    ),
    ...(metros.length === 1
      ? [problem("GCP-INTERCONNECT-011", at, `all in ${only}`, "order a pair in another metro")]
      : []),
  ];
}

function singleDomain(ends: readonly LinkEnd[], at: string): Problem[] {
  const [first] = ends;
  if (first === undefined || ends.some(({ domain }) => domain !== first.domain)) return [];
  const value = `${first.metro}, domain ${first.domain} only`;
  const remedy = `add an attachment in domain ${first.domain === 1 ? 2 : 1} of ${first.metro}`;
  return [problem("GCP-INTERCONNECT-010", `${at}.${first.link}`, value, remedy)];
}

function otherMtus(all: Links, network: GcpNetwork, at: string): Problem[] {
  if (network.kind === "adopt") return [];
  const { mtus } = attachmentLimits();
  const fitting = Math.max(...mtus.filter((mtu) => mtu <= network.mtu), Math.min(...mtus));
  return attachmentsOf(all).flatMap(({ path, encryption }) => {
    if (encryption.kind === "ipsec" || encryption.mtu === fitting) return [];
    const value = `${encryption.mtu}, of the network ${network.mtu}`;
    const remedy = `use mtu: ${fitting}, and the same on the other side's router`;
    return [problem("GCP-INTERCONNECT-012", `${at}.${path}.encryption.mtu`, value, remedy)];
  });
}
