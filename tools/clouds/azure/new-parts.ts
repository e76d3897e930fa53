import { aksCatalogueDate, aksSupport, aksVersions } from "../../../src/azure/catalog/aks-versions";
import { machineSize, sizesOfFamily } from "../../../src/azure/catalog/machine-sizes";
import { hasServersInNetworks } from "../../../src/azure/cluster/spec/connection-rules";
import { zoneRedundancy } from "../../../src/azure/database/spec/availability";
import type { AzureRegionInput } from "../../../src/azure/region/spec/schema";
import type { RoleOfRegion } from "../../../src/environment/region";
import { first, type FirstRole, type Part } from "../../new/cloud";

/** Fields of a region that do not depend on its role. */
export type Fields = Partial<Omit<AzureRegionInput, keyof RoleOfRegion>>;

export interface PartContext {
  /** Azure's name of the region. */
  readonly location: string;
  readonly role: FirstRole;
}

const isSandbox = ({ role }: PartContext): boolean => role === "sandbox";

/** Made up: groups of Microsoft Entra ID. */
const platform = "99999999-0000-4000-8000-000000000040";
const dba = "99999999-0000-4000-8000-000000000041";

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
  return zoneRedundancy(context.location) === "yes"
    ? ({ kind: "zone-redundant", zone: "a" } as const)
    : ({ kind: "same-zone", zone: "a" } as const);
}

export const parts = {
  cluster: {
    build: (context) => ({
      fields: {
        cluster: {
          version: kubernetes(),
          ...(isSandbox(context) && { plan: "free" as const }),
          ...(hasServersInNetworks(context.location)
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
        "pools.general": "Nodes for everything that does not trade.",
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
        "pools.engine":
          "Nodes that trade. A deployed generation is never touched: for a change, add generation b beside it.",
        "pools.engine.generations.a.image":
          "The patch is made up: az aks get-versions prints those that there are.",
        "pools.engine.generations.a.tuning":
          "What node pools have no field for is left out. For a DaemonSet that sets it, state cluster.tuner: docs/tuning.md.",
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
      fields: { cache: { sku: isSandbox(context) ? "Balanced_B1" : "ComputeOptimized_X10" } },
      notes: { cache: "Clients sign in by Microsoft Entra ID: name them in signIn.clients." },
    }),
  },
  images: {
    build: () => ({
      fields: { images: { kind: "home" } },
      notes: { images: "A registry of container images, from which the nodes pull." },
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
} satisfies Record<string, Part<PartContext, Fields>>;
