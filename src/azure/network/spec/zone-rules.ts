import { defineProblems, type Problem } from "../../../core/problem";
import { isProductionRole } from "../../../environment/region";
import { regionFacts } from "../../catalog/regions";
import { environmentPart, regionPart } from "../../region/spec/declare";
import { networkZones, type NetworkZone } from "./network";

const zonesOf = "Azure documentation, Availability zones: physical and logical availability zones";

const { definitions, problem } = defineProblems({
  "AZURE-ZONE-001": {
    kind: "impossible",
    rule: "a region states at least one zone",
    source: "design: machines, disks and databases lie in a zone that the region names by its slot",
  },
  "AZURE-ZONE-002": {
    kind: "impossible",
    rule: "every zone slot names a different zone",
    source: "a second slot in the same zone adds no failure domain",
  },
  "AZURE-ZONE-003": {
    kind: "limit",
    rule: "a zone has a number in a region with availability zones, and none in a region without",
    source: "src/azure/catalog/data/regions.json",
    read: "2026-11-27",
  },
  "AZURE-ZONE-004": {
    kind: "impossible",
    rule: "the name of a physical zone begins with that of its region",
    source: zonesOf,
  },
  "AZURE-ZONE-006": {
    kind: "advice",
    rule: "a production region states the physical zone behind each number",
    source: `${zonesOf}: numbers differ from subscription to subscription, buildings do not`,
  },
});

const zones = regionPart("network.zones");

export const zoneRules = zones.set(definitions, [
  zones.rule({ judge: (part, _, at) => sameZones(networkZones({ zones: part }), at) }),
  zones.rule({
    uses: ["location"],
    judge: (part, { location }, at) => {
      if (networkZones({ zones: part }).length > 0) return [];
      const known = location === undefined ? [] : (regionFacts(location)?.zones ?? []);
      const remedy = known.length === 0 ? "name one: { a: {} }" : `name zones by number: ${known.join(", ")}`;
      return [problem("AZURE-ZONE-001", at, "no zone", remedy)];
    },
  }),
  zones.rule({
    needs: ["location"],
    judge: (part, { location }, at) => {
      const stated = networkZones({ zones: part });
      return [...wrongNumbers(stated, location, at), ...elsewhere(stated, location, at)];
    },
  }),
  zones.rule({
    needs: ["role"],
    judge: (part, { role }, at) =>
      isProductionRole(role)
        ? networkZones({ zones: part })
            .filter(({ number, physical }) => number !== undefined && physical === undefined)
            .map(({ key, number }) =>
              problem(
                "AZURE-ZONE-006",
                `${at}.${key}`,
                `zone ${number}`,
                "state physical, as Azure's API maps it: az rest --url https://management.azure.com/subscriptions/<id>/locations?api-version=2022-12-01",
              ),
            )
        : [],
  }),
]);

function sameZones(stated: readonly NetworkZone[], at: string): Problem[] {
  return stated.flatMap(({ key, number, physical }, index) =>
    stated
      .slice(0, index)
      .filter(
        (earlier) => earlier.number === number || (physical !== undefined && earlier.physical === physical),
      )
      .map((earlier) => {
        const value = `${number === earlier.number ? `number ${number ?? "not set"}` : physical}, also zone ${earlier.key}`;
        return problem("AZURE-ZONE-002", `${at}.${key}`, value, "name another zone or remove one");
      }),
  );
}

function wrongNumbers(stated: readonly NetworkZone[], location: string, at: string): Problem[] {
  const known = regionFacts(location)?.zones;
  if (known === undefined) return [];
  return stated.flatMap(({ key, number }) => {
    const path = `${at}.${key}.number`;
    if (number === undefined) {
      const remedy = `state its number: ${known.join(", ")}`;
      return known.length === 0 ? [] : [problem("AZURE-ZONE-003", path, "not set", remedy)];
    }
    const remedy = `remove it: ${location} has no availability zones`;
    return known.includes(number) ? [] : [problem("AZURE-ZONE-003", path, number, remedy)];
  });
}

function elsewhere(stated: readonly NetworkZone[], location: string, at: string): Problem[] {
  return stated.flatMap(({ key, physical }) => {
    if (physical === undefined || physical.startsWith(`${location}-az`)) return [];
    return [problem("AZURE-ZONE-004", `${at}.${key}.physical`, physical, `name a zone ${location}-az…`)];
  });
}

const mapping = defineProblems({
  "AZURE-ZONE-005": {
    kind: "impossible",
    rule: "a subscription numbers the physical zones of a region in one way",
    source: zonesOf,
  },
});

const environment = environmentPart("");

export const zoneMappingRules = environment.set(mapping.definitions, [
  environment.rule({
    regions: ["subscriptionId", "location", "network"],
    judge: (_, { regions }) => {
      const stated = Object.entries(regions).flatMap(([name, { subscriptionId, location, network }]) =>
        networkZones(network).map((zone) => ({ name, of: `${subscriptionId} ${location}`, ...zone })),
      );
      return stated.flatMap((zone, index) =>
        stated
          .slice(0, index)
          .filter((other) => other.name !== zone.name && other.of === zone.of && contradict(other, zone))
          .map((other) =>
            mapping.problem(
              "AZURE-ZONE-005",
              `regions.${zone.name}.network.zones.${zone.key}`,
              `${zone.number} is ${zone.physical}; ${other.name} states that ${other.number} is ${other.physical}`,
              "look both up in the subscription's locations",
            ),
          ),
      );
    },
  }),
]);

/** Whether two zones of one subscription have the same number or the same building, and not both. */
function contradict(one: NetworkZone, other: NetworkZone): boolean {
  if (one.physical === undefined || other.physical === undefined) return false;
  return (one.number === other.number) !== (one.physical === other.physical);
}
