import {
  regionPrefix,
  resolveBase,
  type EnvironmentContext,
  type ResolvedBase,
} from "../../../environment/context";
import type { Resolved } from "../../../environment/resolve";
import { resolveDatabase, type ResolvedDatabase } from "../../database/spec/resolved";
import { optionalKeys, type OptionalKey } from "../../network/spec/keys";
import { tradingZone } from "../../machines/spec/machine-zones";
import { inService } from "../../ingress/spec/in-service";
import { receivesGlobalHealthEvents } from "../../monitoring/spec/global-health";
import { tradingCapacity } from "../../../environment/region";
import { checkersOf } from "../../../environment/dns/checked";
import { dailyBackupHour, maintenanceHour } from "../../../environment/calendar/maintenance";
import type { ZoneKey } from "../../../core/address-plan";
import { mapValues } from "../../../core/map-values";
import { backupVaultName } from "../../backup/spec/names";
import { replicaSourceOf, replicasOf, type Registry, type ReplicaSource } from "../../images/spec/replicas";
import { boundaryArn } from "../../identities/spec/arns";
import { backupVaultArn } from "./arn";
import type { WeekSpan } from "../../../core/week";
import type { AwsRegion } from "./schema";
import type { AwsEnvironment } from "./declare";
import type { AwsShared } from "./shared";

/** A validated AWS region with everything that is derived from it and its environment. */
export type ResolvedRegion = AwsRegion &
  ResolvedBase & {
    /** AWS's name of the region, for example `us-east-1`; `name` is the environment's. */
    readonly awsRegion: string;
    /** The database, with what it takes from its source and what its replicas take from it. */
    readonly database?: ResolvedDatabase | undefined;
    /** Whether its trading machines are reserved, launched on demand, or not built until a failover. */
    readonly tradingCapacity: "reserved" | "on-demand" | "none";
    /** The zone of its trading machines, where all are in one. */
    readonly tradingZone: ZoneKey | undefined;
    /** Keys that it has beside those that every region has. */
    readonly optionalKeys: readonly OptionalKey[];
    /** Hours in UTC in which AWS may restart a service; `undefined` lets AWS choose. */
    readonly maintenance: { readonly database: WeekSpan | undefined; readonly cache: WeekSpan | undefined };
    /** Hour in UTC of the daily backups; `undefined` lets AWS choose. */
    readonly backupHour: WeekSpan | undefined;
    /** Whether the targets of its load balancers should serve: always, or in a region that stands by once promoted. */
    readonly inService: boolean;
    /** By ingress, the blocks of Route 53's health checkers, where a name of DNS lets them ask it. */
    readonly checkedFrom: Readonly<Record<string, readonly string[]>>;
    /** ARN of the policy that bounds every IAM role that is made in it; `undefined` where no pipeline is bound. */
    readonly boundary: string | undefined;
    /** ARNs of the backup vaults of all AWS regions of the environment, by region. */
    readonly vaultArns: Readonly<Record<string, string>>;
    /** Registries to which its images are replicated. */
    readonly imageReplicas: readonly Registry[];
    /** The registry that its images are replicated from; `undefined` where it is no replica. */
    readonly imageSource: ReplicaSource | undefined;
    /** Whether it reports the AWS Health events of its account that belong to no region. */
    readonly receivesGlobalHealthEvents: boolean;
  };

/** A resolved environment, as AWS's stacks see it. */
export interface AwsResolved extends Resolved<ResolvedRegion> {
  readonly aws?: AwsShared | undefined;
}

/** Computes what the stacks of a region share. */
export function resolveRegion(
  name: string,
  environment: EnvironmentContext,
  regions: Readonly<Record<string, object>>,
): ResolvedRegion {
  const ofAws = regions as Readonly<Record<string, AwsRegion>>;
  const region = ofAws[name] as AwsRegion;
  const zone = tradingZone(region);
  const { calendar, aws } = environment as EnvironmentContext & AwsEnvironment;
  return {
    ...region,
    ...resolveBase(name, region, environment),
    awsRegion: region.region,
    boundary:
      aws?.identities?.accountId === region.accountId
        ? boundaryArn({ environment: environment.name, identities: aws.identities })
        : undefined,
    tradingCapacity: tradingCapacity(region),
    tradingZone: zone,
    database:
      region.database &&
      resolveDatabase(region.database, name, {
        environment: environment.name,
        regions: ofAws,
        tradingZone: zone,
      }),
    optionalKeys: optionalKeys(region),
    maintenance: {
      database: maintenanceHour(calendar, "database", region.role),
      cache: maintenanceHour(calendar, "cache", region.role),
    },
    backupHour: dailyBackupHour(calendar),
    inService: inService(name, region, aws?.accelerator),
    checkedFrom: mapValues(region.ingress, (_, ingress) => checkersOf(environment.dns, name, ingress)),
    vaultArns: mapValues(ofAws, (place, of) =>
      backupVaultArn(place.region, place.accountId, backupVaultName(regionPrefix(environment.name, of))),
    ),
    imageReplicas: replicasOf(name, ofAws),
    imageSource: replicaSourceOf(region, ofAws),
    receivesGlobalHealthEvents: receivesGlobalHealthEvents(region, Object.values(ofAws)),
  };
}
