import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { expressRouteLimits, peeringLocation } from "../../catalog/expressroute";
import { regionPart } from "../../region/spec/declare";
import type { DirectLink } from "./circuit-schema";
import type { Port } from "./port-schema";
import type { AzureInterconnect } from "./schema";

const direct =
  "ExpressRoute documentation, About ExpressRoute Direct; src/azure/catalog/data/expressroute.json";

const { definitions, problem } = defineProblems({
  "AZURE-ER-040": {
    kind: "impossible",
    rule: "a direct circuit names a port pair of the region",
    source: "design: ports are looked up by name",
  },
  "AZURE-ER-041": {
    kind: "limit",
    rule: "the peering location sells ports of ExpressRoute Direct",
    source: direct,
    read: "2026-11-27",
  },
  "AZURE-ER-042": {
    kind: "limit",
    rule: "the bandwidth of a direct circuit is one that its ports have",
    source: direct,
    read: "2026-11-27",
  },
  "AZURE-ER-043": {
    kind: "limit",
    rule: "the circuits of a port pair have at most twice its speed together",
    source: direct,
    read: "2026-11-27",
  },
  "AZURE-ER-044": {
    kind: "impossible",
    rule: "the circuits of a port pair with dot1q have different VLANs",
    source: "IEEE 802.1Q: the tag is all that tells frames of one port apart",
  },
  "AZURE-ER-045": {
    kind: "impossible",
    rule: "a direct circuit is established on ports that are, with a link up",
    source: "design: an unlit port carries no session",
  },
  "AZURE-ER-046": {
    kind: "advice",
    rule: "both links of an established port pair are up",
    source:
      "ExpressRoute documentation, About ExpressRoute Direct: Azure maintains one router of a pair at a time",
  },
});

const interconnect = regionPart("interconnect");

/** Rules about port pairs of ExpressRoute Direct and the circuits on them. */
export const portRules = interconnect.set(definitions, [
  interconnect.rule({
    judge: (part, _, at) => [
      ...Object.entries(part.ports).flatMap(([name, port]) =>
        portFaults(part, name, port, `${at}.ports.${name}`),
      ),
      ...directLinks(part).flatMap(([name, link]) => circuitFaults(part, link, `${at}.links.${name}`)),
    ],
  }),
]);

function directLinks({ links }: AzureInterconnect): [string, DirectLink][] {
  return Object.entries(links).flatMap(([name, link]): [string, DirectLink][] =>
    link.kind === "direct" ? [[name, link]] : [],
  );
}

function portFaults(part: AzureInterconnect, name: string, port: Port, at: string): Problem[] {
  const own = directLinks(part).filter(([, link]) => link.port === name);
  return [
    ...unsoldPort(port, at),
    ...oversubscribed(own, port, at),
    ...sharedVlans(own, port, at),
    ...darkLink(port, at),
  ];
}

function unsoldPort({ location }: Port, at: string): Problem[] {
  if (peeringLocation(location)?.direct !== false) return [];
  const remedy = "order the ports in another location, or circuits of a provider";
  return [problem("AZURE-ER-041", `${at}.location`, location, remedy)];
}

function oversubscribed(own: [string, DirectLink][], { gbps }: Port, at: string): Problem[] {
  const most = gbps * expressRouteLimits().directOversubscription;
  const asked = own.reduce((sum, [, { bandwidthGbps }]) => sum + bandwidthGbps, 0);
  if (asked <= most) return [];
  const value = `${asked} Gbit/s of circuits on ports of ${gbps}`;
  return [problem("AZURE-ER-043", at, value, `order circuits of ${most} Gbit/s together at most`)];
}

function sharedVlans(own: [string, DirectLink][], { encapsulation }: Port, at: string): Problem[] {
  if (encapsulation === "qinq") return [];
  const tagged = own.flatMap(([name, { phase }]) =>
    phase.kind === "established" && phase.peering.kind === "own" ? [{ name, vlan: phase.peering.vlan }] : [],
  );
  return tagged.flatMap(({ name, vlan }, index) => {
    const other = tagged.slice(0, index).find((each) => each.vlan === vlan);
    if (other === undefined) return [];
    return [problem("AZURE-ER-044", at, `${vlan}, of ${name} and ${other.name}`, "use a VLAN for each")];
  });
}

function darkLink({ phase }: Port, at: string): Problem[] {
  if (phase.kind === "ordered" || phase.enabled === "both") return [];
  const remedy = 'use enabled: "both" once keys and fibres are in place';
  return [problem("AZURE-ER-046", `${at}.phase.enabled`, phase.enabled, remedy)];
}

function circuitFaults({ ports }: AzureInterconnect, link: DirectLink, at: string): Problem[] {
  const { port: name, bandwidthGbps, phase } = link;
  const port = Object.hasOwn(ports, name) ? ports[name] : undefined;
  if (port === undefined) {
    return [problem("AZURE-ER-040", `${at}.port`, name, didYouMean(name, Object.keys(ports)))];
  }
  const offered = expressRouteLimits().directPorts[`${port.gbps}`].circuitGbps;
  const isLit = port.phase.kind === "established" && port.phase.enabled !== "none";
  return [
    ...(offered.includes(bandwidthGbps)
      ? []
      : [
          problem(
            "AZURE-ER-042",
            `${at}.bandwidthGbps`,
            `${bandwidthGbps} Gbit/s on ports of ${port.gbps}`,
            `use one of ${offered.join(", ")}`,
          ),
        ]),
    ...(phase.kind === "established" && !isLit
      ? [problem("AZURE-ER-045", `${at}.phase`, `ports ${name} are down`, "establish the port pair first")]
      : []),
  ];
}
