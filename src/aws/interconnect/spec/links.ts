import { directConnectQuotas, directConnectSite, directConnectSites } from "../../catalog/dx";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMeanOr } from "../../../core/suggest";
import { isProductionRole } from "../../../environment/region";
import { regionPart } from "../../region/spec/declare";
import { virtualInterfaces } from "./interconnect";
import type { DedicatedLink, GatewayAttachment, Link } from "./schema";

const { definitions, problem } = defineProblems({
  "AWS-DX-010": {
    kind: "advice",
    rule: "the links of a production region end at two or more sites",
    source: "AWS Direct Connect resiliency recommendations: one connection at each of several locations",
  },
  "AWS-DX-011": {
    kind: "advice",
    rule: "the catalogue lists the site, and the API spells it so",
    source: "src/aws/catalog/data/dx.json; aws directconnect describe-locations has the last word",
  },
  "AWS-DX-012": {
    kind: "advice",
    rule: "the region's API offers the site, and the site the ordered speed and MACsec",
    source: "src/aws/catalog/data/dx.json; aws directconnect describe-locations has the last word",
  },
  "AWS-DX-013": {
    kind: "limit",
    rule: "a LAG has at most 4 connections, from 100 Gbit/s on at most 2",
    source: "Direct Connect API model, CreateLag; botocore 1.43.11; src/aws/catalog/data/dx.json",
    read: "2026-11-26",
  },
  "AWS-DX-014": {
    kind: "limit",
    rule: "a port with MACsec has 10 Gbit/s or more",
    source: "ports of all sites in src/aws/catalog/data/dx.json",
    read: "2026-11-26",
  },
  "AWS-DX-015": {
    kind: "impossible",
    rule: "a port with a MACsec key was ordered with MACsec, which cannot be enabled on an existing port",
    source:
      "Direct Connect API model, CreateConnection: requestMACSec is part of the order; botocore 1.43.11",
  },
  "AWS-DX-016": {
    kind: "advice",
    rule: "an established port with MACsec has a key",
    source: "design: without a key its frames go in the clear",
  },
  "AWS-DX-017": {
    kind: "impossible",
    rule: "each link has a connection of its own",
    source: "Direct Connect: an id names one connection or LAG",
  },
  "AWS-DX-018": {
    kind: "limit",
    rule: "a port carries at most 50 private or 4 transit virtual interfaces, a LAG 51 or 4, a hosted connection 1",
    source: "AWS Direct Connect user guide, quotas; src/aws/catalog/data/dx.json",
    read: "2026-11-26",
  },
});
const link = regionPart("interconnect.links.*");
const links = regionPart("interconnect.links");

/** Rules about one link. */
export const linkRules = link.set(definitions, [
  link.rule({
    judge: (part, _, at) => [
      ...siteSpelling(part.site, `${at}.site`),
      ...siteOffer(part, at),
      ...lagFaults(part, at),
      ...(part.kind === "dedicated" ? macsecFaults(part, at) : []),
    ],
  }),
  link.rule({ needs: ["region"], judge: (part, { region }, at) => siteOfOtherRegion(part, region, at) }),
  link.rule({
    needs: ["interconnect.attachment.kind"],
    judge: (part, { kind }, at) => tooManyInterfaces(part, kind, at),
  }),
]);

/** Rules about all links of a region. */
export const linksRules = links.set(definitions, [
  links.rule({ judge: (part, _, at) => sharedConnections(part, at) }),
  links.rule({
    needs: ["role"],
    judge: (part, { role }, at) => (isProductionRole(role) ? singleSite(part, at) : []),
  }),
]);

type Links = Readonly<Record<string, Link>>;

function singleSite(all: Links, at: string): Problem[] {
  const codes = Object.values(all).map(({ site }) => directConnectSite(site)?.code ?? site.toUpperCase());
  const sites = [...new Set(codes)];
  if (sites.length !== 1) return [];
  return [problem("AWS-DX-010", at, `all at ${sites.join()}`, "order a link at another site")];
}

function siteSpelling(site: string, at: string): Problem[] {
  const facts = directConnectSite(site);
  if (facts === undefined) {
    const otherwise = "check it with aws directconnect describe-locations";
    const remedy = didYouMeanOr(site, directConnectSites(), otherwise);
    return [problem("AWS-DX-011", at, site, remedy)];
  }
  const { apiCode } = facts;
  if (apiCode === undefined || apiCode === site || apiCode.toUpperCase() !== site.toUpperCase()) return [];
  return [problem("AWS-DX-011", at, site, `write "${apiCode}", as the API does`)];
}

function siteOfOtherRegion({ kind, site }: Link, region: string, at: string): Problem[] {
  const regions = directConnectSite(site)?.regions;
  if (kind === "adopted" || regions === undefined || regions.includes(region)) return [];
  const remedy = `order it in ${regions.join(" or ")}, and adopt that region's Direct Connect gateway here`;
  return [problem("AWS-DX-012", `${at}.site`, `${site} in ${region}`, remedy)];
}

function siteOffer(part: Link, at: string): Problem[] {
  const facts = directConnectSite(part.site);
  if (facts === undefined || part.kind === "adopted" || part.kind === "hosted") return [];
  const { code, speedsGbps, macsecGbps } = facts;
  const found: Problem[] = [];
  if (speedsGbps?.includes(part.speedGbps) === false) {
    const remedy = `use a speed that ${code} offers: ${speedsGbps.join(", ")} Gbit/s`;
    found.push(problem("AWS-DX-012", `${at}.speedGbps`, part.speedGbps, remedy));
  }
  const encrypts = part.kind === "dedicated" && part.macsec && part.speedGbps >= 10;
  if (encrypts && macsecGbps?.includes(part.speedGbps) === false) {
    const speeds = macsecGbps.length > 0 ? `at ${macsecGbps.join(", ")} Gbit/s` : "at no speed";
    const remedy = `choose another site: ${code} offers MACsec ${speeds}`;
    found.push(problem("AWS-DX-012", `${at}.macsec`, true, remedy));
  }
  return found;
}

function lagFaults(part: Link, at: string): Problem[] {
  if (part.kind !== "lag") return [];
  const { fastLagFromGbps, maxConnectionsOfFastLag, maxConnectionsOfSlowLag } = directConnectQuotas();
  const most = part.speedGbps >= fastLagFromGbps ? maxConnectionsOfFastLag : maxConnectionsOfSlowLag;
  if (part.connections <= most) return [];
  const value = `${part.connections} of ${part.speedGbps} Gbit/s`;
  return [problem("AWS-DX-013", `${at}.connections`, value, `order at most ${most} at that speed`)];
}

function macsecFaults({ macsec, speedGbps, phase }: DedicatedLink, at: string): Problem[] {
  const found: Problem[] = [];
  const hasKey = phase.kind === "established" && phase.macsecKey !== undefined;
  if (macsec && speedGbps === 1) {
    found.push(problem("AWS-DX-014", `${at}.macsec`, "1 Gbit/s", "order 10 Gbit/s, or set macsec: false"));
  }
  if (hasKey && !macsec) {
    const remedy = "order another port with macsec: true, or remove the key";
    found.push(problem("AWS-DX-015", `${at}.phase.macsecKey`, "macsec: false", remedy));
  }
  if (macsec && phase.kind === "established" && !hasKey) {
    const remedy =
      "associate a key once with aws directconnect associate-mac-sec-key, and set its secret here";
    found.push(problem("AWS-DX-016", `${at}.phase.macsecKey`, "not set", remedy));
  }
  return found;
}

function sharedConnections(all: Links, at: string): Problem[] {
  const entries = Object.entries(all);
  return entries.flatMap(([name, { phase }], index) => {
    if (phase.kind === "ordered") return [];
    const id = phase.connectionId;
    const [other] = entries.slice(0, index).find(([, each]) => connectionId(each) === id) ?? [];
    if (other === undefined) return [];
    const remedy = "set the id of this link's own connection";
    return [problem("AWS-DX-017", `${at}.${name}.phase.connectionId`, `${id}, also of ${other}`, remedy)];
  });
}

function connectionId({ phase }: Link): string | undefined {
  return phase.kind === "established" ? phase.connectionId : undefined;
}

function tooManyInterfaces(part: Link, attachment: GatewayAttachment["kind"], at: string): Problem[] {
  const most = directConnectQuotas().maxVirtualInterfaces[carriedBy(part)][attachment];
  const count = Object.keys(virtualInterfaces(part)).length;
  if (count <= most) return [];
  const remedy =
    part.kind === "hosted" ? "order another hosted connection for each" : `keep at most ${most} on this link`;
  return [problem("AWS-DX-018", `${at}.phase.virtualInterfaces`, count, remedy)];
}

/** Returns whose quota counts. An adopted connection counts as dedicated: its id does not tell whether it is hosted. */
function carriedBy(part: Link): "dedicated" | "lag" | "hosted" {
  if (part.kind !== "adopted") return part.kind;
  return part.phase.connectionId.startsWith("dxlag-") ? "lag" : "dedicated";
}
