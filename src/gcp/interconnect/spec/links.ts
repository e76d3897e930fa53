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
  "GCP-INTERCONNECT-013": {
    kind: "impossible",
    rule: "the attachments of a connection have different VLANs",
    source: "IEEE 802.1Q: the tag is all that tells frames of one port apart",
  },
  "GCP-INTERCONNECT-014": {
    kind: "impossible",
    rule: "each link has a connection of its own",
    source: "design: what is stated of one connection is judged together",
  },
  "GCP-INTERCONNECT-015": {
    kind: "advice",
    rule: "the attachments of a connection ask for no more than its circuits carry",
    source: "design: a burst of one attachment drops packets of another",
  },
});

const links = regionPart("interconnect.links");

type Links = Readonly<Record<string, Link>>;

/** Rules about all links of a region. */
export const linksRules = links.set(definitions, [
  links.rule({
    judge: (part, _, at) => [
      ...sharedVlans(part, at),
      ...sharedConnections(part, at),
      ...Object.entries(part).flatMap(([name, link]) => oversubscribed(name, link, at)),
    ],
  }),
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

function sharedVlans(all: Links, at: string): Problem[] {
  const attachments = attachmentsOf(all);
  return attachments.flatMap(({ link, name, path, stated }, index) => {
    if (stated === undefined) return [];
    const other = attachments
      .slice(0, index)
      .find((each) => each.link === link && each.stated?.vlan === stated.vlan);
    if (other === undefined) return [];
    const value = `${stated.vlan}, of ${name} and ${other.name}`;
    return [problem("GCP-INTERCONNECT-013", `${at}.${path}.vlan`, value, "use a VLAN for each")];
  });
}

function sharedConnections(all: Links, at: string): Problem[] {
  const adopted = Object.entries(all).flatMap(([name, link]) =>
    link.kind === "adopted" ? [{ name, connection: link.interconnect }] : [],
  );
  return adopted.flatMap(({ name, connection }, index) => {
    const other = adopted.slice(0, index).find((each) => each.connection === connection);
    if (other === undefined) return [];
    const remedy = `state its attachments on link ${other.name}`;
    const value = `${connection}, also of ${other.name}`;
    return [problem("GCP-INTERCONNECT-014", `${at}.${name}.interconnect`, value, remedy)];
  });
}

function oversubscribed(name: string, link: Link, at: string): Problem[] {
  if (link.kind !== "dedicated" || link.phase.kind === "ordered") return [];
  const capacity = link.circuits * link.circuitGbps * 1000;
  const asked = Object.values(link.phase.attachments).reduce((sum, each) => sum + each.bandwidthMbps, 0);
  if (asked <= capacity) return [];
  const value = `${asked} Mbit/s over ${capacity} Mbit/s`;
  return [
    problem("GCP-INTERCONNECT-015", `${at}.${name}.phase.attachments`, value, "ask for less, or order more"),
  ];
}
