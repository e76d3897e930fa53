import type { Alarm, Logged } from "../monitoring/alarm";
import type { RegionPlace } from "../region/spec/place";
import { vaultId, vaultName } from "./spec/ids";
import type { Keys } from "./spec/schema";

/** Returns the alarms of a region's vault. Keys that exist already are logged where their vault is. */
export function keyAlarms(keys: Keys, place: RegionPlace): Alarm[] {
  if (keys.kind === "adopt") return [];
  const id = vaultId(place);
  const common = { subject: "keys", severity: "urgent" } as const;
  return [
    {
      ...common,
      kind: "log",
      name: "key-deleted",
      // Azure documentation, Azure Key Vault logging: the vault tells it within 10 minutes; then the workspace takes it in.
      arrivesWithinMinutes: 20,
      query: ["AZKVAuditLogs", `where _ResourceId =~ "${id}" and OperationName in ("KeyDelete", "KeyPurge")`],
      why: "Somebody deleted a key. What it encrypted is unreadable as soon as a service asks for it.",
      act: `Recover it at once: az keyvault key recover --vault-name ${vaultName(place)} --name <key>.`,
      source: "Azure documentation, Azure Key Vault logging; Azure Monitor reference, AZKVAuditLogs",
    },
    {
      ...common,
      kind: "operation",
      name: "vault-deleted",
      scopes: [id],
      operation: "Microsoft.KeyVault/vaults/delete",
      why: "Somebody deleted the vault, with every key of the region.",
      act: `Recover it at once: az keyvault recover --name ${vaultName(place)}.`,
      source: "Azure/azure-monitor-baseline-alerts@b772e9f, KeyVault/vaults",
    },
    {
      ...common,
      kind: "metric",
      name: "vault-availability",
      when: "always",
      metric: {
        namespace: "Microsoft.KeyVault/vaults",
        name: "Availability",
        resourceId: id,
        aggregation: "Average",
        windowMinutes: 5,
      },
      comparison: "below",
      threshold: 90,
      why: "Requests to the vault fail: disks, database and cache lose their key when that lasts.",
      act: "Look whether it is an incident of Azure, and whether somebody changed its firewall or roles.",
      source: "Azure documentation, Monitoring Key Vault; Azure/azure-monitor-baseline-alerts@b772e9f",
    },
  ];
}

/** Returns what of a region's vault is logged: who did what with its keys. */
export function loggedKeys(keys: Keys, place: RegionPlace): Logged[] {
  if (keys.kind === "adopt") return [];
  return [{ name: "vault", resourceId: vaultId(place), logs: ["AuditEvent"], metrics: false }];
}
