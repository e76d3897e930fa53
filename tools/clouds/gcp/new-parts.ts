import { gkeCatalogueDate, gkeSupport, gkeVersions } from "../../../src/gcp/catalog/gke-versions";
import { gcpMachineType, typesOfFamily } from "../../../src/gcp/catalog/machine-types";
import type { GcpRegionInput } from "../../../src/gcp/region/spec/schema";
import type { RoleOfRegion } from "../../../src/environment/region";
import { interconnectMetros } from "../../../src/gcp/catalog/interconnect";
import { isSandbox, linksTo, partNotes, racks, type Parts } from "../../new/parts";
import { first } from "../../new/picks";

/** Fields of a region that do not depend on its role. */
export type Fields = Partial<Omit<GcpRegionInput, keyof RoleOfRegion>>;

/** C3: of Intel, with compact placement, gVNIC and Persistent Disk, which every part of this project takes. */
const series = "c3";

/** The machine of the series with these vCPUs and 4 GiB for each, without disks of its own. */
function machine(vcpus: number): string {
  const found = typesOfFamily(series).filter((type) => {
    const facts = gcpMachineType(type);
    return facts?.vcpus === vcpus && facts.memoryMiB === vcpus * 4096 && facts.localSsd.kind !== "fixed";
  });
  return first(found, `${vcpus} vCPUs of ${series}`, "the catalogue");
}

/** The newest Kubernetes version that GKE supports in its regular channel. */
function kubernetes(): string {
  const supported = [...gkeVersions()]
    .reverse()
    .filter((version) => gkeSupport(version, "regular", gkeCatalogueDate()) === "supported");
  return first(supported, "Kubernetes version", "the catalogue");
}

/** Four months from the catalogue's date on, within which GKE drains no node. */
function firstFreeze(): { readonly from: string; readonly until: string } {
  const from = gkeCatalogueDate();
  const until = new Date(Date.parse(from) + 120 * 86_400_000);
  return { from, until: until.toISOString().slice(0, 10) };
}

/** Locations beside the region, the first of each edge availability domain before others. */
function interconnectSites(region: string): readonly string[] {
  const near = Object.values(interconnectMetros()).find(
    ({ lowLatencyRegion }) => lowLatencyRegion === region,
  );
  return [1, 2].flatMap((domain) => {
    const found = near?.locations.find(({ edgeDomain }) => edgeDomain === domain);
    return found === undefined ? [] : [found.name];
  });
}

const disk = { type: "pd-balanced" } as const;

export const parts: Parts<Fields> = {
  cluster: {
    build: (context) => ({
      fields: {
        cluster: {
          version: kubernetes(),
          api: { kind: "dns" },
          access: { admins: ["group:platform@example.com"] },
          ...(!isSandbox(context) && { freezes: { nodes: firstFreeze() } }),
          ...(isSandbox(context) && { deletionProtection: false }),
        },
        pools: {
          system: { kind: "system", machine: machine(4), nodes: { min: 1, max: 3 }, disk },
          general: {
            kind: "general",
            machine: machine(4),
            nodes: { min: isSandbox(context) ? 1 : 2, max: 4 },
            disk,
          },
        },
      },
      notes: {
        "cluster.access": "Made up: principals of IAM who administer the cluster.",
        "cluster.freezes": "Times in which GKE upgrades nothing by itself: docs/gke.md.",
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
                machine: machine(isSandbox(context) ? 22 : 44),
                nodes: isSandbox(context) ? 1 : 2,
                ...(isSandbox(context) && { spare: 0 }),
                zone: "a",
                placement: isSandbox(context)
                  ? { kind: "none", reason: "one node has no neighbour to be close to" }
                  : { kind: "compact" },
                image: { kind: "cos", version: `${kubernetes()}.1-gke.1000000` },
                tuning: { preset: "tradingEngine", inexpressible: "warn" },
                disk,
              },
            },
          },
        },
      },
      notes: {
        "pools.engine": partNotes.engine,
        "pools.engine.generations.a.image":
          "Made up: gcloud container get-server-config prints the versions that there are.",
        "pools.engine.generations.a.tuning": partNotes.engineTuning,
      },
    }),
  },
  ingress: {
    needs: ["cluster"],
    build: () => ({
      fields: { ingress: { orders: { kind: "service" } } },
      notes: {
        "ingress.orders":
          "An internal address that outlives the Service that binds it by its name; the stack's outputs have it.",
      },
    }),
  },
  database: {
    build: (context) => ({
      fields: {
        database: {
          kind: "primary",
          edition: "ENTERPRISE",
          version: "17",
          machine: isSandbox(context) ? "db-custom-2-7680" : "db-custom-8-30720",
          storage: { type: "PD_SSD", sizeGiB: isSandbox(context) ? 100 : 400 },
          ...(isSandbox(context) && { deletionProtection: false }),
        },
      },
      notes: { database: "Its password is given to the apply as TF_VAR_database_password: docs/secrets.md." },
    }),
  },
  cache: {
    build: (context) => ({
      fields: {
        cache: {
          kind: "valkey",
          version: "8.0",
          machine: isSandbox(context) ? "STANDARD_SMALL" : "HIGHMEM_MEDIUM",
        },
      },
    }),
  },
  buckets: {
    build: () => ({
      fields: { buckets: { marketdata: { kind: "data" } } },
      notes: {
        buckets: "Old versions of an object stay for 30 days; retention keeps it from being overwritten.",
      },
    }),
  },
  images: {
    build: () => ({
      fields: { images: { kind: "home", repositories: { engine: {} } } },
      notes: { images: partNotes.repositories },
    }),
  },
  backup: {
    needs: ["cluster"],
    build: () => ({
      fields: { backup: { location: { kind: "here" } } },
      notes: {
        backup: "Of what is in the cluster. The database keeps backups of its own.",
        "backup.location":
          'For a failover, kind "elsewhere": a region that stands by, and the id of a key there.',
      },
    }),
  },
  monitoring: {
    build: () => ({
      fields: { monitoring: {} },
      notes: { monitoring: "Channels, alarms and a dashboard for all of the above; pagers are named here." },
    }),
  },
  interconnect: {
    build: (context) => ({
      fields: {
        interconnect: {
          receives: [racks],
          links: linksTo(
            context,
            "location of Dedicated Interconnect",
            interconnectSites(context.region),
            (location) => ({
              kind: "dedicated",
              location,
              circuitGbps: 10,
              customerName: "Example Trading",
              nocContact: "noc@example.com",
              phase: { kind: "ordered" },
            }),
          ),
        },
      },
      notes: {
        "interconnect.receives": partNotes.receives,
        "interconnect.links":
          "The apply orders these ports from Google, at locations of the catalogue: name yours. Firm and address are made up.",
      },
    }),
  },
  budget: {
    build: () => ({
      shared: { gcp: { cost: { billingAccount: "999999-999999-999999", currency: "USD", monthly: 1000 } } },
      sharedNotes: {
        "gcp.cost":
          "Whoever receives alerts hears when a month costs more. The billing account is made up: put yours here, with its currency and your own sum.",
      },
    }),
  },
};
