import { aksCatalogueDate, aksSupport, aksVersions } from "../../../src/azure/catalog/aks-versions";
import { machineSize, sizesOfFamily } from "../../../src/azure/catalog/machine-sizes";
import { hasServersInNetworks } from "../../../src/azure/cluster/spec/connection-rules";
import { zoneRedundancy } from "../../../src/azure/database/spec/availability";
import type { AzureRegionInput } from "../../../src/azure/region/spec/schema";
import type { RoleOfRegion } from "../../../src/environment/region";
import {
  peeringLocation,
  peeringLocations,
  reaches,
  type PeeringLocation,
} from "../../../src/azure/catalog/expressroute";
import { siteMetro } from "../../../src/azure/catalog/site-metros";
import { isSandbox, linksTo, partNotes, racks, type PartContext, type Parts } from "../../new/parts";
import { first, inMetroFirst } from "../../new/picks";

/** Fields of a region that do not depend on its role. */
export type Fields = Partial<Omit<AzureRegionInput, keyof RoleOfRegion>>;

/** Made up: two groups of Microsoft Entra ID, and the identity of a program. */
const platform = "99999999-0000-4000-8000-000000000040";
const dba = "99999999-0000-4000-8000-000000000041";
const engine = "99999999-0000-4000-8000-000000000042";

/** The size of a series with these vCPUs, none of them switched off. */
function machine(series: string, vcpus: number): string {
  const found = sizesOfFamily(series).filter((size) => {
    const facts = machineSize(size);
    return facts?.vcpus === vcpus && facts.constrains === undefined;
  });
  return first(found, `${vcpus} vCPUs of ${series}`, "the catalogue");
}

/** For what does not trade: with a disk of its own for images and logs. */
const general = "Ddsv5";
/** For engines: one thread per core. */
const trading = "Famsv6";

/** The newest Kubernetes version that AKS supports. */
function kubernetes(): string {
  const supported = [...aksVersions()]
    .reverse()
    .filter((version) => aksSupport(version, "KubernetesOfficial", aksCatalogueDate()) === "supported");
  return first(supported, "Kubernetes version", "the catalogue");
}

/** None for a sandbox; in production a standby in a second zone, where the region sells one. */
function availability(context: PartContext) {
  if (isSandbox(context)) return { kind: "none", zone: "a" } as const;
  return zoneRedundancy(context.region) === "yes"
    ? ({ kind: "zone-redundant", zone: "a" } as const)
    : ({ kind: "same-zone", zone: "a" } as const);
}

/** The connectivity provider of links: the catalogue knows it at the most peering locations. */
const provider = "Equinix";

/**
 * Peering locations of the provider that a circuit of the tier Standard reaches the region from, one a metro: the region's
 * own first, then that of the venue.
 */
function peeringSites(region: string): readonly string[] {
  const reached = peeringLocations().flatMap((name) => {
    const location = peeringLocation(name);
    const isServed = location?.providers?.includes(provider) === true;
    return isServed && reaches(location, "Standard", region) === true ? [location] : [];
  });
  const ranked = inMetroFirst(reached, ({ name }) => siteMetro(name));
  const isLocal = ({ localRegions }: PeeringLocation) => localRegions.includes(region);
  return [...ranked.filter(isLocal), ...ranked.filter((each) => !isLocal(each))]
    .filter(({ metro }, index, all) => all.findIndex((each) => each.metro === metro) === index)
    .map(({ name }) => name);
}

export const parts: Parts<Fields> = {
  cluster: {
    build: (context) => ({
      fields: {
        cluster: {
          version: kubernetes(),
          ...(isSandbox(context) && { plan: "free" as const }),
          ...(hasServersInNetworks(context.region)
            ? { api: { kind: "vnet-integration" } }
            : { api: { kind: "private-endpoint" }, secrets: { kind: "platform" } }),
          access: { admins: [platform] },
          system: {
            machine: machine(general, 4),
            nodes: isSandbox(context) ? { min: 1, max: 3 } : { min: 3, max: 6 },
          },
        },
        pools: {
          general: {
            kind: "general",
            machine: machine(general, 4),
            nodes: { min: isSandbox(context) ? 1 : 2, max: 4 },
          },
        },
      },
      notes: {
        "cluster.api": "Only the network reaches the API; network.from lets offices and runners in.",
        "cluster.access": "Made up: object ids of groups of Microsoft Entra ID who administer the cluster.",
        "pools.general": partNotes.general,
      },
    }),
  },
  trading: {
    needs: ["cluster"],
    build: (context) => ({
      fields: {
        pools: {
          engine: {
            kind: "trading",
            active: "a",
            generations: {
              a: {
                machine: machine(trading, isSandbox(context) ? 16 : 64),
                nodes: isSandbox(context) ? 1 : 2,
                zone: "a",
                placement: isSandbox(context)
                  ? { kind: "none", reason: "one node has no neighbour to be close to" }
                  : { kind: "reserved" },
                image: { kind: "newest", version: `${kubernetes()}.1` },
                tuning: { preset: "tradingEngine", inexpressible: "warn" },
              },
            },
          },
        },
      },
      notes: {
        "pools.engine": partNotes.engine,
        "pools.engine.generations.a.image":
          "The patch is made up: az aks get-versions prints those that there are.",
        "pools.engine.generations.a.tuning": partNotes.engineTuning,
      },
    }),
  },
  ingress: {
    needs: ["cluster"],
    build: () => ({
      fields: { ingress: { status: { kind: "service" } } },
      notes: {
        "ingress.status":
          "A public address that outlives the Service that binds it by annotations; the stack's outputs have it.",
      },
    }),
  },
  database: {
    build: (context) => ({
      fields: {
        database: {
          kind: "primary",
          version: "17",
          machine: isSandbox(context) ? "GP_Standard_D2ds_v5" : "GP_Standard_D8ds_v5",
          storage: { sizeGiB: isSandbox(context) ? 128 : 512 },
          availability: availability(context),
          administrators: { dba: { objectId: dba, principalName: "hft-dba", principalType: "Group" } },
        },
      },
      notes: {
        "database.availability": "In the zone of the engines.",
        "database.administrators": "Made up: a group of Microsoft Entra ID. Nobody has a password.",
      },
    }),
  },
  cache: {
    build: (context) => ({
      fields: {
        cache: {
          sku: isSandbox(context) ? "Balanced_B1" : "ComputeOptimized_X10",
          signIn: { kind: "entra", clients: { engine } },
        },
      },
      notes: {
        "cache.signIn": "Made up: object ids of the identities of Microsoft Entra ID that use the cache.",
      },
    }),
  },
  storage: {
    build: () => ({
      fields: { storage: { marketdata: { kind: "data", redundancy: "ZRS", containers: { ticks: {} } } } },
      notes: {
        "storage.marketdata":
          "Old versions of a blob stay for 30 days; retention keeps it from being overwritten.",
      },
    }),
  },
  images: {
    build: () => ({
      fields: { images: { kind: "home" } },
      notes: { images: "A registry of container images, from which the nodes pull." },
    }),
  },
  backup: {
    needs: ["cluster"],
    build: () => ({
      fields: {
        backup: { cluster: { storage: { account: "clusterbackup", container: "objects" } } },
        storage: { clusterbackup: { kind: "data", redundancy: "ZRS", containers: { objects: {} } } },
      },
      notes: {
        backup: "Of what is in the cluster. Database and storage accounts keep backups of their own.",
        "storage.clusterbackup": "Backups of the cluster: nothing else uses its container.",
      },
    }),
  },
  monitoring: {
    build: () => ({
      fields: { monitoring: {} },
      notes: {
        monitoring: "Action group, alarms and a workbook for all of the above; pagers are named here.",
      },
    }),
  },
  interconnect: {
    build: (context) => ({
      fields: {
        interconnect: {
          receives: [racks],
          links: linksTo(
            context,
            `peering location of ${provider}`,
            peeringSites(context.region),
            (location) => ({
              kind: "provider",
              provider,
              location,
              bandwidthMbps: 1000,
              phase: { kind: "ordered" },
            }),
          ),
        },
      },
      notes: {
        "interconnect.receives": partNotes.receives,
        "interconnect.links":
          "The apply orders these circuits, which Azure bills from then on, at locations of the catalogue: name yours.",
      },
    }),
  },
  budget: {
    build: ({ today }) => ({
      shared: { azure: { cost: { startMonth: today.slice(0, 7), monthly: 1000 } } },
      sharedNotes: {
        "azure.cost":
          "Whoever receives alerts hears when a month costs more, in the subscription's currency. Put your own sum here.",
      },
    }),
  },
};
