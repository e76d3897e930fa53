import { directConnectQuotas, directConnectSite, directConnectSites } from "../../catalog/dx";
import { defineProblems, type Problem } from "../../../core/problem";
import { nearest } from "../../../core/suggest";
import { isProductionRole } from "../../../environment/region";
import {
  virtualInterfaces,
  type DedicatedLink,
  type GatewayAttachment,
  type InterconnectInPlace,
  type Link,
} from "./interconnect";

const { definitions, problem } = defineProblems({
  "AWS-DX-010": {
    kind: "advice",
    rule: "the links of a production role end at two sites or more",
    source: "AWS Direct Connect resiliency recommendations: one connection at each of several locations",
  },
  "AWS-DX-011": {
    kind: "advice",
    rule: "a site is one that the catalogue knows, in the API's own spelling",
    source: "src/aws/catalog/data/dx.json; aws directconnect describe-locations has the last word",
  },
  "AWS-DX-012": {
    kind: "advice",
    rule: "a site belongs to the region and sells the speed and the encryption that are ordered",
    source: "src/aws/catalog/data/dx.json; aws directconnect describe-locations has the last word",
  },
  "AWS-DX-013": {
    kind: "limit",
    rule: "a LAG has at most 4 connections, from 100 Gbit/s on 2",
    source: "Direct Connect API model, CreateLag; botocore 1.43.11; src/aws/catalog/data/dx.json",
  },
  "AWS-DX-014": {
    kind: "limit",
    rule: "MACsec is for ports of 10 Gbit/s or more",
    source: "ports of all sites in src/aws/catalog/data/dx.json",
  },
  "AWS-DX-015": {
    kind: "impossible",
    rule: "a MACsec key is for a port that was ordered with MACsec",
    source:
      "Direct Connect API model, CreateConnection: requestMACSec is part of the order; botocore 1.43.11",
  },
  "AWS-DX-016": {
    kind: "advice",
    rule: "a port that can encrypt has a key once it is established",
    source: "design: without a key its frames go in the clear",
  },
  "AWS-DX-017": {
    kind: "impossible",
    rule: "two links are two connections",
    source: "Direct Connect: an id names one connection or LAG",
  },
  "AWS-DX-018": {
    kind: "limit",
    rule: "a port carries 50 private or 4 transit virtual interfaces, a LAG 51 or 4, a hosted connection one",
    source: "AWS Direct Connect user guide, quotas; src/aws/catalog/data/dx.json",
  },
});
export const connectLinkProblems = definitions;

/** Judges the links of an interconnect; `at` is the interconnect's path. */
export function linkRules({ interconnect, region, role }: InterconnectInPlace, at: string): Problem[] {
  const links = Object.entries(interconnect.links);
  return [
    ...(isProductionRole(role) ? oneSite(links, at) : []),
    ...links.flatMap(([name, link], index) => [
      ...siteFaults(link, region, `${at}.links.${name}`),
      ...lagFaults(link, `${at}.links.${name}`),
      ...(link.kind === "dedicated" ? macsecFaults(link, `${at}.links.${name}`) : []),
      ...sameConnection(name, link, links.slice(0, index), at),
      ...crowdedLink(link, interconnect.attachment.kind, `${at}.links.${name}`),
    ]),
  ];
}

function oneSite(links: readonly [string, Link][], at: string): Problem[] {
  const sites = [
    ...new Set(links.map(([, { site }]) => directConnectSite(site)?.code ?? site.toUpperCase())),
  ];
  if (sites.length !== 1) return [];
  return [problem("AWS-DX-010", `${at}.links`, `all at ${sites.join()}`, "order a link at another site")];
}

function siteFaults(link: Link, region: string, at: string): Problem[] {
  const { site } = link;
  const facts = directConnectSite(site);
  const path = `${at}.site`;
  if (facts === undefined) {
    const near = nearest(site, directConnectSites());
    const remedy = near === undefined ? "check it with describe-locations" : `did you mean "${near}"?`;
    return [problem("AWS-DX-011", path, site, remedy)];
  }
  const found: Problem[] = [];
  const { code, apiCode, regions, speedsGbps, macsecGbps } = facts;
  if (apiCode !== undefined && apiCode.toUpperCase() === site.toUpperCase() && apiCode !== site) {
    found.push(problem("AWS-DX-011", path, site, `write "${apiCode}", as the API does`));
  }
  if (link.kind === "adopted") return found;
  if (!regions.includes(region)) {
    const remedy = `order it in ${regions.join(" or ")}, whose gateway this region then adopts`;
    found.push(problem("AWS-DX-012", path, `${site} in ${region}`, remedy));
  }
  if (link.kind === "hosted") return found;
  if (speedsGbps?.includes(link.speedGbps) === false) {
    const remedy = `${code} sells ${speedsGbps.join(", ")} Gbit/s`;
    found.push(problem("AWS-DX-012", `${at}.speedGbps`, link.speedGbps, remedy));
  }
  const encrypts = link.kind === "dedicated" && link.macsec && link.speedGbps >= 10;
  if (encrypts && macsecGbps?.includes(link.speedGbps) === false) {
    const speeds = macsecGbps.length > 0 ? `at ${macsecGbps.join(", ")} Gbit/s` : "at no speed";
    found.push(
      problem("AWS-DX-012", `${at}.macsec`, true, `${code} encrypts ${speeds}: choose another site`),
    );
  }
  return found;
}

function lagFaults(link: Link, at: string): Problem[] {
  if (link.kind !== "lag") return [];
  const { fastLagFromGbps, maxConnectionsOfFastLag, maxConnectionsOfSlowLag } = directConnectQuotas();
  const most = link.speedGbps >= fastLagFromGbps ? maxConnectionsOfFastLag : maxConnectionsOfSlowLag;
  if (link.connections <= most) return [];
  const value = `${link.connections} of ${link.speedGbps} Gbit/s`;
  return [problem("AWS-DX-013", `${at}.connections`, value, `at most ${most} at that speed`)];
}

function macsecFaults({ macsec, speedGbps, phase }: DedicatedLink, at: string): Problem[] {
  const found: Problem[] = [];
  const keyed = phase.kind === "established" && phase.macsecKey !== undefined;
  if (macsec && speedGbps === 1) {
    found.push(problem("AWS-DX-014", `${at}.macsec`, "1 Gbit/s", "order 10 Gbit/s, or macsec: false"));
  }
  if (keyed && !macsec) {
    const remedy = "order another port with macsec: true; this one cannot learn it";
    found.push(problem("AWS-DX-015", `${at}.phase.macsecKey`, "macsec: false", remedy));
  }
  if (macsec && phase.kind === "established" && !keyed) {
    const remedy = "associate a key once with associate-mac-sec-key and state its secret here";
    found.push(problem("AWS-DX-016", `${at}.phase.macsecKey`, "none", remedy));
  }
  return found;
}

function sameConnection(name: string, link: Link, earlier: readonly [string, Link][], at: string): Problem[] {
  const id = statedId(link);
  const [other] = earlier.find(([, each]) => id !== undefined && statedId(each) === id) ?? [];
  if (other === undefined) return [];
  const path = `${at}.links.${name}.phase.connectionId`;
  return [
    problem("AWS-DX-017", path, `${id}, also of ${other}`, "state the id of this link's own connection"),
  ];
}

/** An adopted connection counts as a port of one's own: its id does not say whose it is. */
function carrierOf(link: Link): "dedicated" | "lag" | "hosted" {
  if (link.kind !== "adopted") return link.kind;
  return link.phase.connectionId.startsWith("dxlag-") ? "lag" : "dedicated";
}

function statedId({ phase }: Link): string | undefined {
  return phase.kind === "established" ? phase.connectionId : undefined;
}

function crowdedLink(link: Link, attachment: GatewayAttachment["kind"], at: string): Problem[] {
  const most = directConnectQuotas().maxVirtualInterfaces[carrierOf(link)][attachment];
  const count = Object.keys(virtualInterfaces(link)).length;
  if (count <= most) return [];
  const remedy = link.kind === "hosted" ? "take another hosted connection for each" : `keep at most ${most}`;
  return [problem("AWS-DX-018", `${at}.phase.virtualInterfaces`, count, remedy)];
}
