import type { Construct } from "constructs";
import { RegionBackups, type RegionBackupsProps } from "../../../src/azure/backup/region-backups";
import { backedUpFleets } from "../../../src/azure/backup/spec/backed-up";
import type { Backup } from "../../../src/azure/backup/spec/schema";
import type { AksControlPlane } from "../../../src/azure/cluster/aks-control-plane";
import type { TradingFleet } from "../../../src/azure/machines/trading-fleet";
import type { Home } from "../../../src/azure/region/resource-group";
import type { AzureResolvedRegion } from "../../../src/azure/region/spec/resolve";

export interface BackupPartsProps {
  readonly region: AzureResolvedRegion;
  readonly backup: Backup;
  readonly home: Home;
  /** The fleets of the region, by name. */
  readonly fleets: Readonly<Record<string, TradingFleet>>;
  /** @default none */
  readonly cluster?: AksControlPlane | undefined;
}

/** The backups of what a region runs. */
export class BackupParts {
  private readonly backups: RegionBackups;

  constructor(scope: Construct, { region, backup, home, fleets, cluster }: BackupPartsProps) {
    const { disks } = backup;
    const names = disks === undefined ? [] : backedUpFleets(disks, region.fleets);
    this.backups = new RegionBackups(scope, "backup", {
      backup,
      place: region.place,
      home,
      tenantId: region.tenantId,
      fleets: region.fleets,
      storage: region.storage,
      cluster,
      disks: Object.fromEntries(names.flatMap((name) => dataDisks(name, fleets[name]))),
      hour: region.backupHour,
      protect: region.protect,
    });
  }

  get outputs(): Readonly<Record<string, unknown>> {
    const { vault, snapshots } = this.backups;
    return { backup_vault: vault.resource.id, backup_snapshots: snapshots.name };
  }
}

type DataDisk = RegionBackupsProps["disks"][string];

function dataDisks(fleetName: string, fleet: TradingFleet | undefined): (readonly [string, DataDisk])[] {
  return Object.entries(fleet?.generations ?? {}).flatMap(([generation, { machines }]) =>
    Object.entries(machines).flatMap(([member, machine]) =>
      Object.entries(machine.disks).map(
        ([disk, resource]) => [[fleetName, generation, member, disk].join("--"), resource] as const,
      ),
    ),
  );
}
