import { entryOf } from "../../../core/catalogue-file";
import { inOneMetro, type NamedPlace, type Place } from "../../../core/place";
import { defineProblems, type Problem } from "../../../core/problem";
import type { Cloud } from "../../cloud";
import { isProductionRole } from "../../region";
import { environmentPart } from "../../rules/declare";
import { chainsOf } from "../chains";
import { controlPlaneRegion } from "../control-plane";
import { switchRegion } from "../resolve";
import type { Dns } from "../schema";

const { definitions, problem } = defineProblems({
  "DNS-019": {
    kind: "impossible",
    rule: "the switch of a standby in another cloud has a region of AWS",
    source: "design: a switch is an object in a bucket of S3, which the standby's cloud has not",
  },
  "DNS-020": {
    kind: "limit",
    rule: "the switch of a standby lies in another metro than the regions that it stands in for, and in us-east-1 only where the standby does",
    source: "design: a failover needs no API of the region that is lost, nor of Route 53's control plane",
    read: "2026-11-27",
  },
  "DNS-021": {
    kind: "limit",
    rule: "the state of the zone does not lie in us-east-1",
    source:
      "AWS whitepaper, AWS Fault Isolation Boundaries, appendix B: the control plane of Route 53 is in us-east-1; when records can be changed again elsewhere, the state must be there",
    read: "2026-11-26",
  },
  "DNS-022": {
    kind: "impossible",
    rule: "the roles that Terraform assumes belong to the zone's account",
    source: "AWS provider, allowed_account_ids: it refuses the credentials of any other",
  },
  "DNS-023": {
    kind: "advice",
    rule: "a production zone has accelerated recovery",
    source:
      "Route 53 developer guide, Accelerated recovery (2025-11): it must be on before us-east-1 is impaired, and costs nothing",
  },
});

const dns = environmentPart("dns");

/** Rules about the zone and its switches; `clouds` tell where a region is. */
export const zoneRules = (clouds: readonly Cloud[]) =>
  dns.set(definitions, [
    dns.rule({
      regions: ["cloud", "cloudRegion", "place"],
      judge: (part, { regions }, at) => switchFaults(part, regions, clouds, at),
    }),
    dns.rule({
      needs: ["state"],
      judge: (_, { state }) =>
        state.kind === "s3" && state.region === controlPlaneRegion
          ? [problem("DNS-021", "state.region", state.region, "keep the states in another region")]
          : [],
    }),
    dns.rule({
      judge: ({ roles = {}, accountId }, _, at) =>
        Object.entries(roles)
          .filter(([, arn]) => arn.split(":")[4] !== accountId)
          .map(([operation, arn]) =>
            problem("DNS-022", `${at}.roles.${operation}`, arn, `name a role of account ${accountId}`),
          ),
    }),
    dns.rule({
      regions: ["role"],
      judge: ({ zone }, { regions }, at) => {
        const inProduction = Object.values(regions).some(({ role }) => isProductionRole(role));
        return zone.kind === "create" && !zone.acceleratedRecovery && inProduction
          ? [problem("DNS-023", `${at}.zone.acceleratedRecovery`, "false", "leave it on")]
          : [];
      },
    }),
  ]);

interface Region {
  readonly cloud: string;
  readonly cloudRegion: string;
  readonly place: Place | NamedPlace | undefined;
}

/** A standby, with the regions before it in a chain. */
interface Standby {
  readonly region: string;
  readonly before: readonly string[];
}

function switchFaults(
  part: Dns,
  regions: Readonly<Record<string, Region>>,
  clouds: readonly Cloud[],
  at: string,
): Problem[] {
  if (part.switch.kind !== "object") return [];
  const path = `${at}.switch.elsewhere`;
  const aws = clouds.find(({ name }) => name === "aws");
  const found = standbysOf(part).flatMap(({ region, before }): Problem[] => {
    const standby = entryOf(regions, region);
    if (standby === undefined) return [];
    const home = switchRegion(part, standby);
    if (home === undefined) {
      const remedy = `state a region of AWS away from ${before.join(" and ")}`;
      return [problem("DNS-019", path, `not set, and ${region} is in ${standby.cloud}`, remedy)];
    }
    const place = aws?.place(home);
    const lost = before.find((other) => {
      const its = entryOf(regions, other);
      if (its === undefined) return false;
      if (its.cloud === "aws" && its.cloudRegion === home) return true;
      return place !== undefined && its.place !== undefined && inOneMetro(place, its.place);
    });
    if (lost === undefined) {
      if (home !== controlPlaneRegion || standby.cloud === "aws") return [];
      const remedy = `use another region of AWS, away from ${before.join(" and ")}`;
      return [problem("DNS-020", path, `${home}, where the control plane of Route 53 is`, remedy)];
    }
    const where = standby.cloud === "aws" ? `regions.${region}.region` : path;
    const value = `${home}, where ${lost} lies`;
    return [problem("DNS-020", where, value, "use a region of AWS in another metro")];
  });
  return found.filter((one, index) => found.findIndex((other) => isSame(one, other)) === index);
}

/** Of several names the same fault is told once. */
function isSame(one: Problem, other: Problem): boolean {
  return one.code === other.code && one.path === other.path && one.value === other.value;
}

function standbysOf({ names }: Dns): Standby[] {
  return Object.values(names)
    .filter(({ mode }) => mode === "operator")
    .flatMap(chainsOf)
    .flatMap(({ chain: { regions } }) =>
      regions.slice(1).map((region, index) => ({ region, before: regions.slice(0, index + 1) })),
    );
}
