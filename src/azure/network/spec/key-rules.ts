import { isOffInternet } from "../../../core/address-ranges";
import { parseCidr } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { isProductionRole } from "../../../environment/region";
import { regionPart } from "../../region/spec/declare";
import { missingForEndpoint } from "./endpoints";
import { neededKeys, type EncryptedParts } from "./keys";
import type { AzureNetwork, Keys } from "./schema";

const { definitions, problem } = defineProblems({
  "AZURE-KEY-001": {
    kind: "limit",
    rule: "the firewall of a vault lists public blocks",
    source:
      "Azure documentation, Configure Azure Key Vault networking settings: IP rules take public addresses only",
    read: "2026-11-27",
  },
  "AZURE-KEY-002": {
    kind: "advice",
    rule: "the vault of a production region is reached from the network, or from addresses that it lists",
    source: "design: what has no path to a vault cannot use a stolen token there",
  },
  "AZURE-KEY-003": {
    kind: "impossible",
    rule: "an adopted network has a subnet and a DNS zone for the private endpoint of the vault that is created",
    source: "design: machines reach the vault by its private endpoint",
  },
  "AZURE-KEY-004": {
    kind: "impossible",
    rule: "a disk encryption set lies in the subscription that uses it",
    source:
      "Azure documentation, Server-side encryption of Azure managed disks: sets, disks and machines share subscription and region",
  },
  "AZURE-KEY-005": {
    kind: "impossible",
    rule: "adopted keys include one for each part of the region that is encrypted",
    source: "design: each part is encrypted with a customer managed key, adopted ones by URL",
  },
});

const network = regionPart("network");

export const keyRules = network.set(definitions, [
  network.rule({ judge: (part, _, at) => [...privateRules(part, at), ...withoutEndpoint(part, at)] }),
  network.rule({
    needs: ["role"],
    judge: ({ keys }, { role }, at) =>
      isProductionRole(role) && keys.kind === "create" && keys.access.kind === "anywhere"
        ? [
            problem(
              "AZURE-KEY-002",
              `${at}.keys.access.kind`,
              "anywhere",
              'use "private", or "listed" with the addresses of those who run Terraform',
            ),
          ]
        : [],
  }),
  network.rule({
    needs: ["subscriptionId"],
    judge: ({ keys }, { subscriptionId }, at) => {
      if (keys.kind === "create") return [];
      const [, , owner = ""] = keys.disks.encryptionSetId.split("/");
      const remedy = `name a set of ${subscriptionId}; its key may lie in another`;
      return owner === subscriptionId
        ? []
        : [problem("AZURE-KEY-004", `${at}.keys.disks.encryptionSetId`, `a set of ${owner}`, remedy)];
    },
  }),
  network.rule({
    needs: ["cache", "storage", "images"],
    judge: ({ keys }, parts, at) => missingKeys(keys, parts, `${at}.keys`),
  }),
]);

function privateRules({ keys }: AzureNetwork, at: string): Problem[] {
  if (keys.kind === "adopt" || keys.access.kind !== "listed") return [];
  return keys.access.from.flatMap((cidr, index) => {
    const block = parseCidr(cidr);
    if (block === undefined || !isOffInternet(block)) return [];
    const remedy =
      "name the public block behind which it leaves; a joined network comes by the private endpoint";
    return [problem("AZURE-KEY-001", `${at}.keys.access.from.${index}`, cidr, remedy)];
  });
}

function withoutEndpoint(part: AzureNetwork, at: string): Problem[] {
  if (part.keys.kind === "adopt") return [];
  return missingForEndpoint(part, "vault").map(({ path, remedy }) =>
    problem("AZURE-KEY-003", `${at}.${path}`, "not set", remedy),
  );
}

/** Refuses adopted keys that lack one for a given part. */
function missingKeys(keys: Keys, parts: EncryptedParts, at: string): Problem[] {
  if (keys.kind === "create") return [];
  return neededKeys(parts)
    .filter((use) => keys[use] === undefined)
    .map((use) => {
      const remedy = `name the key for ${use} by its URL, and the identity that may use it`;
      return problem("AZURE-KEY-005", `${at}.${use}`, "not set", remedy);
    });
}
