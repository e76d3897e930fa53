import { clouds, type EnvironmentInput } from "../../src/clouds";
import { environmentSchema } from "../../src/environment/environment-schema";
import { isVariant, kindsOf, schemasAt, type SchemaNode } from "../../src/environment/schema-walk";
import { allEnvironments } from "../environments";
import capacity from "../environments/capacity";
import { failedOver } from "../environments/failed-over";
import granary from "../environments/granary";
import interconnect from "../environments/interconnect";
import lookout from "../environments/lookout";
import store from "../environments/store";
import watched from "../environments/watched";
import { edit, put } from "../problems/parts";
import { github } from "./cases/pipeline";
import { createdState } from "./cases/state";
import { unusualEnvironments } from "../problems/unusual-environments";
import { validEnvironment } from "../problems/valid-environment";
import { validFleet } from "../problems/valid-fleet";

export const schema = environmentSchema(clouds);
const root = schema as unknown as SchemaNode;

/** A place in an environment, and what it is called in all of them: `regions.*.pools.*.active`. */
export interface Position {
  readonly environment: EnvironmentInput;
  readonly path: readonly string[];
  readonly general: string;
}

export type Wanted = (node: SchemaNode | undefined, value: unknown) => boolean;

const key = (id: string): string => `arn:aws:kms:us-east-1:111111111111:key/${id}`;
const subnet = {
  id: "subnet-0a1b2c3d4e5f60001",
  cidr: "10.0.0.0/20",
  zoneId: "use1-az4",
  zoneName: "us-east-1a",
};
const addon = { version: "v1.2.3-eksbuild.1" };
const drill = { seconds: 60, on: "2026-11-14" };
const drills = {
  ...{ detection: drill, fence: drill, promotion: drill, machines: drill, pods: drill },
  ...{ switch: drill, ttl: drill, resolver: drill, logon: drill },
};

/** What no other environment states: only its form is sound. */
const remainder = edit.each(
  edit.environment({
    sharesAccountsWith: ["staging"],
    objectives: { rpoSeconds: 30, rtoMinutes: 30, decisionMinutes: 5, measured: { ohio: drills } },
    state: createdState({}),
    pipeline: github({ branch: "main", issuer: "https://token.actions.githubusercontent.com" }),
    allowDestroy: [
      {
        stack: "production-virginia-data",
        address: "aws_s3_bucket.old_1A2B3C4D",
        reason: "its data moved",
        until: "2027-01-31",
      },
    ],
  }),
  edit.region({
    network: {
      kind: "adopt",
      vpcId: "vpc-0a1b2c3d4e5f60718",
      cidr: "10.0.0.0/16",
      subnets: { public: { a: subnet } },
      keys: {
        kind: "adopt",
        ...{
          ebs: key("e"),
          logs: key("l"),
          secrets: key("s"),
          data: key("d"),
          objects: key("o"),
          backup: key("b"),
        },
      },
    },
    fleets: {
      gateway: validFleet({
        placement: { kind: "none", reason: "one machine" },
        tuning: {
          preset: "tradingEngine",
          network: { offloads: { gro: "off" } },
          podSysctls: { "net.ipv4.tcp_rmem": "4096 131072 6291456" },
          kernelArguments: { mitigations: "off" },
          servicesOff: ["fstrim.timer"],
          required: ["clock"],
        },
      }),
    },
  }),
  put("regions.ohio.network.endpointAccess", {
    organizationId: "o-a1b2c3d4e5",
    resourceAccounts: ["222222222222"],
  }),
  edit.primary({ databaseName: "orders", certificateAuthority: "rds-ca-rsa2048-g1" }),
  edit.cluster({
    addons: {
      "vpc-cni": addon,
      "kube-proxy": addon,
      "eks-pod-identity-agent": addon,
      coredns: addon,
      "aws-ebs-csi-driver": addon,
    },
  }),
  put("regions.virginia.pools.engine.generations.a.tuning.servicesOff", ["fstrim.timer"]),
  put("regions.virginia.pools.engine.generations.a.tuning.network", { offloads: { gro: "off" } }),
)(validEnvironment);

/** Backups of single namespaces, where others have all. */
const namespaces = allEnvironments
  .filter(({ name }) => name === "production")
  .map(put("regions.arizona.backup.cluster.namespaces", ["engine"]));

const environments: readonly EnvironmentInput[] = [
  ...allEnvironments,
  ...namespaces,
  capacity,
  failedOver,
  interconnect,
  store,
  granary,
  lookout,
  watched,
  ...Object.values(unusualEnvironments),
  remainder,
];

/** One position of each sort whose value is wanted, in the first environment that has it. */
export function positions(wanted: Wanted): readonly Position[] {
  const found = new Map<string, Position>();
  for (const environment of environments) {
    for (const { path, general } of walk(environment, root, { path: [], general: "" }, wanted)) {
      if (!found.has(general)) found.set(general, { environment, path, general });
    }
  }
  return [...found.values()];
}

type Place = Omit<Position, "environment">;

function* walk(
  value: unknown,
  schemaNode: SchemaNode | undefined,
  place: Place,
  wanted: Wanted,
): Generator<Place> {
  if (wanted(schemaNode, value)) yield place;
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const { holders, value: inner } = schemasAt(schemaNode ?? {}, [{ key, input: value }]);
    const name = isOpen(holders[0]?.schema) ? "*" : key;
    const general = place.general === "" ? name : `${place.general}.${name}`;
    yield* walk(child, inner, { path: [...place.path, key], general }, wanted);
  }
}

/** Every sort of position in the schema whose value is wanted. */
export function positionsOfSchema(wanted: Wanted): readonly string[] {
  return [...new Set(namesIn(root, "", wanted))];
}

function namesIn(schemaNode: SchemaNode, at: string, wanted: Wanted): readonly string[] {
  const node = schemaNode.wrapped ?? schemaNode;
  const inner = (name: string, child: SchemaNode): readonly string[] =>
    namesIn(child, at === "" ? name : `${at}.${name}`, wanted);
  const own = wanted(node, undefined) ? [at] : [];
  if (isVariant(node)) return kindsOf(node).flatMap((kind) => namesIn(kind, at, wanted));
  if (node.type === "union") {
    return (node.options as readonly SchemaNode[]).flatMap((option) => namesIn(option, at, wanted));
  }
  const [some] = Object.values(node.entries ?? {});
  if (some !== undefined && isOpen(node)) return inner("*", some);
  const entries = Object.entries(node.entries ?? {}).flatMap(([name, child]) => inner(name, child));
  const values = [node.value, node.item].flatMap((child) => (child === undefined ? [] : inner("*", child)));
  return [...own, ...entries, ...values];
}

/** Whether its keys are names or numbers of the author's own, or zone slots. */
function isOpen(node: SchemaNode | undefined): boolean {
  return isMap(node) || node?.type === "array" || Object.keys(node?.entries ?? {}).join("") === "abcd";
}

export function isMap(node: SchemaNode | undefined): boolean {
  return (node?.wrapped ?? node)?.type === "record";
}

export function isText(node: SchemaNode | undefined): boolean {
  return (node?.wrapped ?? node)?.type === "string";
}
