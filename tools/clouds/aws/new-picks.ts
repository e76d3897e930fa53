import {
  cacheNodeType,
  cacheNodeTypes,
  cacheVersion,
  cacheVersions,
} from "../../../src/aws/catalog/elasticache";
import { siteMetro } from "../../../src/aws/catalog/site-metros";
import { directConnectSite, directConnectSites, type DedicatedSpeedGbps } from "../../../src/aws/catalog/dx";
import { eksAmiReleases } from "../../../src/aws/catalog/eks-ami-releases";
import { eksCatalogueDate, eksSupport, eksVersions } from "../../../src/aws/catalog/eks-versions";
import {
  awsInstanceType,
  awsInstanceTypes,
  typeZoneIds,
  type AwsInstanceType,
} from "../../../src/aws/catalog/instances";
import {
  availablePostgresVersions,
  isRdsRegionListed,
  rdsClass,
  rdsClasses,
} from "../../../src/aws/catalog/rds";
import { regionFacts } from "../../../src/aws/catalog/regions";
import type { FirstRole } from "../../new/cloud";
import { first, inMetroFirst } from "../../new/picks";

/** Zone ids of a region in which a cluster may have subnets. */
export function usableZones(region: string): readonly string[] {
  const facts = regionFacts(region);
  return (facts?.zoneIds ?? []).filter((id) => facts?.eksExcludedZoneIds.includes(id) !== true);
}

/** The zones of a type in a region; all of them where the catalogue has no offerings of the region. */
export function zonesOfType(type: string, region: string): readonly string[] {
  const zones = usableZones(region);
  const sold = typeZoneIds(type, region);
  return sold === undefined ? zones : zones.filter((id) => sold.includes(id));
}

/**
 * The machine of a trading pool: of the newest compute family of Intel that the region sells. Bare metal of one socket
 * for a region that trades, a virtual one of 16 vCPUs for a sandbox.
 */
export function tradingMachine(region: string, role: FirstRole): string {
  const compute = intelTypes(region, 2);
  const metal = compute.filter(({ bareMetal, vcpus }) => bareMetal && vcpus <= 128);
  const virtual = compute.filter(({ bareMetal, vcpus }) => !bareMetal && vcpus === 16);
  return first(role === "primary" ? [...metal, ...virtual] : virtual, "machine for trading", region).type;
}

/** The machine of a general pool: 4 vCPUs and 16 GiB, of the newest such family that the region sells. */
export function generalMachine(region: string): string {
  const types = [...intelTypes(region, 4), ...intelTypes(region, 2)];
  const virtual = types.filter(({ bareMetal, vcpus }) => !bareMetal && vcpus === 4);
  return first(virtual, "machine for general work", region).type;
}

/** Types of Intel with one network card that the region sells, the newest family first. */
function intelTypes(region: string, gibPerVcpu: number): readonly AwsInstanceType[] {
  return awsInstanceTypes()
    .flatMap((name) => awsInstanceType(name) ?? [])
    .filter(
      ({ type, family, processorManufacturer, memoryGiB, vcpus, burstableCpu, placementStrategies }) =>
        processorManufacturer === "Intel" &&
        !burstableCpu &&
        !family.includes("-flex") &&
        memoryGiB === gibPerVcpu * vcpus &&
        placementStrategies.includes("cluster") &&
        zonesOfType(type, region).length > 0,
    )
    .sort((a, b) => generationOf(b.family) - generationOf(a.family) || a.networkCards - b.networkCards);
}

/** The newest Kubernetes version in standard support that has a release of the node image, and the newest of these. */
export function kubernetes(): { readonly version: string; readonly release: string } {
  const supported = [...eksVersions()]
    .reverse()
    .filter((each) => eksSupport(each, eksCatalogueDate()) === "standard");
  const found = supported.flatMap((version) => {
    const [release] = eksAmiReleases(version);
    return release === undefined ? [] : [{ version, release }];
  });
  return first(found, "Kubernetes version", "the catalogue");
}

export function postgres(): string {
  return first([...availablePostgresVersions()].reverse(), "PostgreSQL version", "the catalogue");
}

/** A memory-optimized class of a size that the region has, of the newest family without local disks. */
export function databaseClass(region: string, size: string): string {
  const classes = rdsClasses()
    .filter((name) => new RegExp(`^db\\.r\\d+[gi]\\.${size}$`).test(name))
    .filter((name) => !isRdsRegionListed(region) || rdsClass(name)?.regions.includes(region) === true);
  return first(newestFirst(classes), "database class", region);
}

/** Valkey's newest version of which the catalogue is sure. */
export function valkey(): string {
  const versions = cacheVersions("valkey").filter((each) => cacheVersion("valkey", each)?.verified === true);
  return first([...versions].reverse(), "Valkey version", "the catalogue");
}

/** A memory-optimized node type of the newest family without tiering. */
export function cacheMachine(): string {
  const types = cacheNodeTypes().filter(
    (type) => /^cache\.r\d+\w*\.large$/.test(type) && cacheNodeType(type)?.dataTiering === false,
  );
  return first(newestFirst(types), "cache node type", "the catalogue");
}

/** Sites at which the region orders ports of a speed. */
export function connectSites(region: string, speedGbps: DedicatedSpeedGbps): readonly string[] {
  const sites = directConnectSites().filter((code) => {
    const site = directConnectSite(code);
    return site?.regions.includes(region) === true && site.speedsGbps?.includes(speedGbps) === true;
  });
  return inMetroFirst(sites, (code) => siteMetro(directConnectSite(code)?.code ?? code));
}

function newestFirst(types: readonly string[]): readonly string[] {
  return [...types].sort((a, b) => generationOf(b.split(".")[1] ?? "") - generationOf(a.split(".")[1] ?? ""));
}

/** The number in a family's name: 7 of `c7i`. */
function generationOf(family: string): number {
  return Number(/\d+/.exec(family)?.[0] ?? 0);
}
