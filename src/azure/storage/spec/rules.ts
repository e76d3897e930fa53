import { defineProblems, type Problem } from "../../../core/problem";
import { isProductionRole, type RegionRole } from "../../../environment/region";
import { regionFacts } from "../../catalog/regions";
import { accessTier, offersRedundancy, redundancyFacts, storageRedundancies } from "../../catalog/storage";
import { missingForEndpoint } from "../../network/spec/endpoints";
import { regionPart } from "../../region/spec/declare";
import type { DataStorage, Storage } from "./schema";

const { definitions, problem } = defineProblems({
  "AZURE-STORAGE-001": {
    kind: "limit",
    rule: "the region has the redundancy: zones for some, a paired region for others",
    source: "src/azure/catalog/data/storage.json and regions.json",
    read: "2026-11-27",
  },
  "AZURE-STORAGE-002": {
    kind: "advice",
    rule: "an account of a production region outlives the loss of a zone, where the region has zones",
    source: "src/azure/catalog/data/storage.json",
  },
  "AZURE-STORAGE-004": {
    kind: "impossible",
    rule: "each move of a blob leads to a colder access tier, on a later day than the move before it",
    source: "Azure Storage documentation, Lifecycle management; src/azure/catalog/data/storage.json",
  },
  "AZURE-STORAGE-005": {
    kind: "impossible",
    rule: "expireDays exceeds afterDays of the last move",
    source: "design: the blob is deleted before it moves",
  },
  "AZURE-STORAGE-006": {
    kind: "advice",
    rule: "a blob stays in an access tier for the least number of days that Azure charges",
    source: "src/azure/catalog/data/storage.json",
  },
  "AZURE-STORAGE-007": {
    kind: "limit",
    rule: "an account whose copies lie in zones has no archive tier",
    source: "src/azure/catalog/data/storage.json",
    read: "2026-11-27",
  },
  "AZURE-STORAGE-008": {
    kind: "impossible",
    rule: "a locked retention lies in a region of a production role",
    source:
      "design: a test's mistake is paid for until the retention ends; Azure Storage documentation, immutable-storage-overview of 2024-05-01",
  },
  "AZURE-STORAGE-009": {
    kind: "advice",
    rule: "the lifecycle deletes no blob before its retention ends: Azure postpones it without an error",
    source: "Azure Storage documentation, immutable-container-level-worm-policies of 2025-07-14",
  },
  "AZURE-STORAGE-010": {
    kind: "impossible",
    rule: "no two entries of a region adopt the same storage account",
    source: "design: one account has one name in a region",
  },
  "AZURE-STORAGE-011": {
    kind: "impossible",
    rule: "an adopted network has a subnet and a DNS zone for the private endpoints of storage accounts",
    source: "design: a storage account has no public address",
  },
});

const account = regionPart("storage.*");

export const storageRules = account.set(definitions, [
  account.rule({ judge: (part, _, at) => (part.kind === "data" ? lifecycleFaults(part, at) : []) }),
  account.rule({
    needs: ["location", "role"],
    judge: (part, { location, role }, at) =>
      part.kind === "data" ? redundancyFaults(part, location, role, `${at}.redundancy`) : [],
  }),
  account.rule({
    needs: ["role"],
    judge: (part, { role }, at) => (part.kind === "data" ? lockFaults(part, role, at) : []),
  }),
  account.rule({
    needs: ["network"],
    judge: (part, { network }, at) =>
      part.kind === "adopt"
        ? []
        : missingForEndpoint(network, "blob").map(({ path, remedy }) =>
            problem("AZURE-STORAGE-011", at, `network.${path} is not set`, remedy),
          ),
  }),
]);

const accounts = regionPart("storage");

export const accountsRules = accounts.set({}, [accounts.rule({ judge: adoptedTwice })]);

function adoptedTwice(parts: Readonly<Record<string, Storage>>, _: unknown, at: string): Problem[] {
  const adopted = Object.entries(parts).flatMap(([key, part]) =>
    part.kind === "adopt" ? [{ path: `${at}.${key}.accountName`, accountName: part.accountName }] : [],
  );
  return adopted.flatMap(({ path, accountName }, index) => {
    const earlier = adopted.slice(0, index).find((other) => other.accountName === accountName);
    if (earlier === undefined) return [];
    const value = `${accountName}, also ${earlier.path}`;
    return [problem("AZURE-STORAGE-010", path, value, "remove one of the two")];
  });
}

function redundancyFaults(
  { redundancy }: DataStorage,
  location: string,
  role: RegionRole,
  at: string,
): Problem[] {
  const region = regionFacts(location);
  if (region === undefined) return [];
  if (!offersRedundancy(region, redundancy)) {
    const offered = storageRedundancies.filter((kind) => offersRedundancy(region, kind)).join(", ");
    return [problem("AZURE-STORAGE-001", at, `${redundancy} in ${location}`, `use one of: ${offered}`)];
  }
  const zonal = redundancyFacts(redundancy).zones || region.zones.length === 0;
  if (zonal || !isProductionRole(role)) return [];
  const remedy = redundancyFacts(redundancy).secondary === "none" ? 'use "ZRS"' : 'use "GZRS" or "RAGZRS"';
  return [problem("AZURE-STORAGE-002", at, redundancy, remedy)];
}

function lifecycleFaults(part: DataStorage, at: string): Problem[] {
  return [...moveFaults(part, at), ...expiryFaults(part, at), ...outlivedRetention(part, at)];
}

function moveFaults({ archive, redundancy }: DataStorage, at: string): Problem[] {
  return archive.flatMap(({ to, afterDays }, index) => {
    const path = `${at}.archive.${index}`;
    if (to === "Archive" && !redundancyFacts(redundancy).archiveTier) {
      const remedy = 'use to: "Cold", or an account of LRS, GRS or RAGRS';
      return [problem("AZURE-STORAGE-007", `${path}.to`, `Archive, of ${redundancy}`, remedy)];
    }
    const before = archive[index - 1];
    if (before === undefined) return [];
    if (accessTier(before.to).order >= accessTier(to).order || before.afterDays >= afterDays) {
      const value = `${to} on day ${afterDays}, after ${before.to} on day ${before.afterDays}`;
      return [problem("AZURE-STORAGE-004", path, value, "order the moves from warm to cold, by day")];
    }
    return minimumCharge(before, afterDays, `${path}.afterDays`);
  });
}

function expiryFaults({ archive, expireDays }: DataStorage, at: string): Problem[] {
  const last = archive.at(-1);
  if (expireDays === undefined || last === undefined) return [];
  const path = `${at}.expireDays`;
  if (expireDays <= last.afterDays) {
    const remedy = `use more than ${last.afterDays}, or remove the last move`;
    return [problem("AZURE-STORAGE-005", path, expireDays, remedy)];
  }
  return minimumCharge(last, expireDays, path);
}

function minimumCharge(
  { to, afterDays }: DataStorage["archive"][number],
  leavesOnDay: number,
  at: string,
): Problem[] {
  const { leastDays } = accessTier(to);
  if (leavesOnDay - afterDays >= leastDays) return [];
  const value = `${leavesOnDay - afterDays} days in ${to}`;
  const remedy = `use day ${afterDays + leastDays} or later, which costs no more`;
  return [problem("AZURE-STORAGE-006", at, value, remedy)];
}

function outlivedRetention({ containers, expireDays }: DataStorage, at: string): Problem[] {
  if (expireDays === undefined) return [];
  return Object.entries(containers).flatMap(([key, { retention }]) => {
    if (retention.kind === "none" || expireDays >= retention.days) return [];
    const value = `${expireDays}, ${key} retained for ${retention.days}`;
    return [problem("AZURE-STORAGE-009", `${at}.expireDays`, value, `use at least ${retention.days}`)];
  });
}

function lockFaults({ containers }: DataStorage, role: RegionRole, at: string): Problem[] {
  if (isProductionRole(role)) return [];
  return Object.entries(containers).flatMap(([key, { retention }]) =>
    retention.kind === "locked"
      ? [
          problem(
            "AZURE-STORAGE-008",
            `${at}.containers.${key}.retention.kind`,
            `locked in a ${role} region`,
            'use kind: "unlocked"',
          ),
        ]
      : [],
  );
}
