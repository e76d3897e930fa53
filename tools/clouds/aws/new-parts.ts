import type { AwsRegionInput } from "../../../src/aws/region/spec/schema";
import type { RoleOfRegion } from "../../../src/environment/region";
import { isSandbox, linksTo, partNotes, racks, type Parts } from "../../new/parts";
import {
  cacheMachine,
  connectSites,
  databaseClass,
  generalMachine,
  kubernetes,
  postgres,
  tradingMachine,
  valkey,
} from "./new-picks";

/** Fields of a region that do not depend on its role. */
export type Fields = Partial<Omit<AwsRegionInput, keyof RoleOfRegion>>;

export const parts: Parts<Fields> = {
  cluster: {
    build: (context) => ({
      fields: {
        cluster: {
          version: kubernetes().version,
          api: { kind: "private", from: [] },
          access: { admins: [`arn:aws:iam::${context.account}:role/platform`] },
          ...(isSandbox(context) && { deletionProtection: false }),
        },
        pools: {
          general: {
            kind: "general",
            machines: [generalMachine(context.region)],
            nodes: { min: isSandbox(context) ? 1 : 2, max: 4 },
          },
        },
      },
      notes: {
        "cluster.api":
          "Only the network reaches the API; add the blocks of your offices and runners to from.",
        "cluster.access": "The IAM roles that administer the cluster; the creator gets no rights of its own.",
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
                machine: tradingMachine(context.region, context.role),
                nodes: isSandbox(context) ? 1 : 2,
                ...(isSandbox(context) && { spare: 0 }),
                zone: "a",
                placement: isSandbox(context)
                  ? { kind: "none", reason: "one node has no neighbour to be close to" }
                  : { kind: "cluster" },
                image: { kind: "al2023", release: kubernetes().release },
                tuning: { preset: "tradingEngine" },
              },
            },
          },
        },
      },
      notes: {
        "pools.engine": partNotes.engine,
        "pools.engine.generations.a.tuning":
          "npm run tuning shows what becomes of each knob: docs/tuning.md.",
      },
    }),
  },
  ingress: {
    build: ({ slots, cidr }) => ({
      fields: {
        ingress: {
          orders: {
            zones: slots,
            from: [cidr],
            listener: { kind: "tcp", port: 443 },
            target: { port: 8443, health: { port: 8080 } },
          },
        },
      },
      notes: { "ingress.orders.from": "The blocks that may connect: today the network itself." },
    }),
  },
  database: {
    build: (context) => ({
      fields: {
        database: {
          kind: "primary",
          version: postgres(),
          machine: databaseClass(context.region, isSandbox(context) ? "large" : "2xlarge"),
          storage: { type: "gp3", sizeGiB: isSandbox(context) ? 100 : 400 },
          ...(isSandbox(context) && { deletionProtection: false }),
        },
      },
      notes: {
        database: "Its master password is given to the apply as TF_VAR_database_password: docs/secrets.md.",
        "database.storage": 'Commits wait for the disk: type "io2" has a steady latency, gp3 has not.',
      },
    }),
  },
  cache: {
    build: () => ({
      fields: {
        cache: {
          engine: { kind: "valkey", version: valkey() },
          machine: cacheMachine(),
          nodes: 2,
          users: { app: {} },
        },
      },
      notes: { "cache.users": "Clients sign in by IAM; state the keys that each may touch." },
    }),
  },
  buckets: {
    build: (context) => ({
      fields: {
        buckets: {
          marketdata: { kind: "data", ...(isSandbox(context) && { lock: { kind: "none" } as const }) },
          flowlogs: { kind: "flow-logs", expireDays: 365 },
        },
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
    needs: ["database"],
    build: (context) => ({
      fields: {
        backup: {
          ...(isSandbox(context) && { lock: { kind: "none" } as const }),
          plan: { daily: { every: "day", retentionDays: 35 } },
          ...(!isSandbox(context) && { restoreTests: ["RDS"] as const }),
        },
      },
      notes: { backup: "Backs up the database, and each bucket that states backup: true." },
    }),
  },
  monitoring: {
    build: () => ({
      fields: { monitoring: {} },
      notes: { monitoring: "Topics, alarms and a dashboard for all of the above; pagers are named here." },
    }),
  },
  interconnect: {
    build: (context) => ({
      fields: {
        interconnect: {
          gateway: { kind: "create", asn: 64512 },
          attachment: { kind: "virtual-private-gateway", gateway: { kind: "create", asn: 64513 } },
          receives: [racks],
          links: linksTo(
            context,
            "Direct Connect site with 10 Gbit/s",
            connectSites(context.region, 10),
            (site) => ({
              kind: "dedicated",
              site,
              speedGbps: 10,
              phase: { kind: "ordered" },
            }),
          ),
        },
      },
      notes: {
        "interconnect.receives": partNotes.receives,
        "interconnect.links": "The apply orders these ports from AWS, at sites of the catalogue: name yours.",
      },
    }),
  },
  budget: {
    build: () => ({
      shared: { aws: { cost: { monthlyUsd: 1000 } } },
      sharedNotes: {
        "aws.cost":
          "Whoever receives alerts hears when a month costs more, in US dollars. Put your own sum here.",
      },
    }),
  },
};
