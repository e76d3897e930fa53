import { inOneMetro } from "../../core/place";
import { defineProblems, type Problem } from "../../core/problem";
import type { Cloud } from "../cloud";
import { isProductionRole, type RegionRole } from "../region";
import { environmentPart } from "../rules/declare";
import type { S3State, StateBackend } from "./schema";

type Role = { readonly role: RegionRole };

const { definitions, problem } = defineProblems({
  "ENV-002": {
    kind: "impossible",
    rule: "a production environment keeps its state in a remote backend",
    source: "Terraform backend documentation: the local backend has no lock shared between people",
  },
  "ENV-003": {
    kind: "limit",
    rule: "the state of a production region lies in another metro",
    source: "AWS whitepaper: AWS Fault Isolation Boundaries; a failover plans and applies without the region",
    read: "2026-11-26",
  },
  "STATE-001": {
    kind: "advice",
    rule: "after its first apply what holds the states holds its own state",
    source: "design: a state in a file has no lock that people share",
  },
  "STATE-002": {
    kind: "impossible",
    rule: "the key of the states lies in the bucket's region; that of a created bucket is an alias in the bucket's account",
    source: "Amazon S3 user guide, UsingKMSEncryption; design: the key is created with the bucket",
  },
  "STATE-003": {
    kind: "advice",
    rule: "an S3 bucket that production creates for its states has a key of its own",
    source: "docs/secrets.md: states hold secrets that have no write-only form",
  },
  "STATE-004": {
    kind: "impossible",
    rule: "what is created for states lies in one place: a region, or for a bucket of Cloud Storage a location of several",
    source:
      "Cloud Storage API reference, buckets.insert; Azure Storage REST reference, Create: location is required",
  },
});

const state = environmentPart("state");

/** Rules about where the state of an environment lies; `clouds` tell where a region is. */
export const stateRules = (clouds: readonly Cloud[]) =>
  state.set(definitions, [
    state.rule({
      regions: ["role"],
      judge: ({ kind }, { regions }, at) => {
        const remedy = 'use a remote backend: state: { kind: "s3", … }, "gcs", "azurerm" or "hcp"';
        return kind === "local" && isProduction(regions) ? [problem("ENV-002", at, "local", remedy)] : [];
      },
    }),
    state.rule({
      regions: ["role", "place"],
      judge: (backend, { regions }, at) => {
        const kept = placeOf(backend, clouds);
        if (kept === undefined) return [];
        return Object.entries(regions)
          .filter(([, { role, place }]) => isProductionRole(role) && place && inOneMetro(place, kept.place))
          .map(([name, { place }]) => {
            const remedy = `keep the state in a region outside ${place?.name ?? "its metro"}`;
            const value = `${kept.region}, ${kept.place.name}, where regions.${name} lies`;
            return problem("ENV-003", `${at}.region`, value, remedy);
          });
      },
    }),
    state.rule({
      judge: (backend, _, at) => [
        ...(backend.kind === "s3" ? keyFaults(backend, at) : []),
        ...locationFaults(backend, at),
      ],
    }),
    state.rule({
      regions: ["role"],
      judge: (backend, { regions }, at) =>
        backend.kind === "s3" && isProduction(regions) ? withoutKey(backend, at) : [],
    }),
    state.rule({
      everyRegion: ["role"],
      judge: (backend, { regions }, at) => {
        if (!("provision" in backend) || backend.provision.kind !== "create") return [];
        if (backend.provision.ownState === "bucket" || !isProduction(regions)) return [];
        const remedy =
          'after the first apply set ownState: "bucket", synthesize, and run terraform init -migrate-state';
        return [problem("STATE-001", `${at}.provision.ownState`, "local", remedy)];
      },
    }),
  ]);

function keyFaults({ keyArn, region, provision }: S3State, at: string): Problem[] {
  if (keyArn === undefined) return [];
  const [, , , keyRegion, account, resource = ""] = keyArn.split(":");
  const fault = (remedy: string) => [problem("STATE-002", `${at}.keyArn`, keyArn, remedy)];
  if (keyRegion !== region) return fault(`name a key in ${region}`);
  if (provision.kind === "adopt") return [];
  if (!resource.startsWith("alias/")) return fault("name an alias, …:alias/<name>: the key is created");
  return account === provision.accountId ? [] : fault(`name an alias in account ${provision.accountId}`);
}

function withoutKey({ keyArn, provision }: S3State, at: string): Problem[] {
  if (provision.kind === "adopt" || keyArn !== undefined) return [];
  return [problem("STATE-003", `${at}.keyArn`, "not set", "name an alias, which is created with its key")];
}

function locationFaults(backend: StateBackend, at: string): Problem[] {
  const fault = (path: string, value: string, remedy: string) => [
    problem("STATE-004", `${at}.${path}`, value, remedy),
  ];
  if (backend.kind === "azurerm") {
    const { region, provision } = backend;
    if (provision.kind === "adopt" || region !== undefined) return [];
    return fault("region", "not set", "state the region of the account, outside of what it describes");
  }
  if (backend.kind !== "gcs" || backend.provision.kind === "adopt") return [];
  const { region, provision } = backend;
  const { location } = provision;
  if (region === undefined && location === undefined) {
    return fault("region", "not set", "state a region outside of what it describes, or provision.location");
  }
  if (region === undefined || location === undefined) return [];
  return fault("provision.location", `${location}, and region ${region}`, "state one of them");
}

function isProduction(regions: Readonly<Record<string, Role>>): boolean {
  return Object.values(regions).some(({ role }) => isProductionRole(role));
}

/** Returns where a backend keeps the states; `undefined` where it states no region, or no cloud knows the region. */
function placeOf(state: StateBackend, clouds: readonly Cloud[]) {
  if (!("region" in state) || state.region === undefined) return undefined;
  const { kind, region } = state;
  const place = clouds.find(({ stateBackend }) => stateBackend === kind)?.place(region);
  return place && { region, place };
}
