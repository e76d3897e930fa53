import { inOneMetro } from "../../core/place";
import { defineProblems, type Problem } from "../../core/problem";
import type { Cloud } from "../cloud";
import { isProductionRole } from "../region";
import { environmentPart } from "../rules/declare";
import type { S3State, StateBackend } from "./schema";

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
    rule: "after its first apply the state bucket holds its own state",
    source: "design: a state in a file has no lock that people share",
  },
  "STATE-002": {
    kind: "impossible",
    rule: "the key of the states lies in the bucket's region; that of a created bucket is an alias in the bucket's account",
    source: "Amazon S3 user guide, UsingKMSEncryption; design: the key is created with the bucket",
  },
  "STATE-003": {
    kind: "advice",
    rule: "a state bucket that production creates has a key of its own, and states the roles that reach the states",
    source: "docs/secrets.md: states hold secrets that have no write-only form; docs/state.md",
  },
});

const state = environmentPart("state");

/** Rules about where the state of an environment lies; `clouds` tell where a region is. */
export const stateRules = (clouds: readonly Cloud[]) =>
  state.set(definitions, [
    state.rule({
      regions: ["role"],
      judge: ({ kind }, { regions }, at) => {
        const inProduction = Object.values(regions).some(({ role }) => isProductionRole(role));
        const remedy = 'use a remote backend: state: { kind: "s3", … }, "gcs", "azurerm" or "hcp"';
        return kind === "local" && inProduction ? [problem("ENV-002", at, "local", remedy)] : [];
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
      judge: (backend, _, at) => (backend.kind === "s3" ? keyFaults(backend, at) : []),
    }),
    state.rule({
      regions: ["role"],
      judge: (backend, { regions }, at) => {
        const inProduction = Object.values(regions).some(({ role }) => isProductionRole(role));
        return backend.kind === "s3" && inProduction ? openStates(backend, at) : [];
      },
    }),
    state.rule({
      everyRegion: ["role"],
      judge: (backend, { regions }, at) => {
        if (backend.kind !== "s3" || backend.provision.kind !== "create") return [];
        const inProduction = Object.values(regions).some(({ role }) => isProductionRole(role));
        if (backend.provision.ownState === "bucket" || !inProduction) return [];
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

function openStates({ keyArn, provision }: S3State, at: string): Problem[] {
  if (provision.kind === "adopt") return [];
  const advice = (path: string, remedy: string) => problem("STATE-003", `${at}.${path}`, "not set", remedy);
  return [
    ...(keyArn === undefined ? [advice("keyArn", "name an alias, which is created with its key")] : []),
    ...(provision.roles === undefined
      ? [advice("provision.roles", "state the roles that plan and apply run with")]
      : []),
  ];
}

/** Returns where a backend keeps the states; `undefined` where it states no region, or no cloud knows the region. */
function placeOf(state: StateBackend, clouds: readonly Cloud[]) {
  if (!("region" in state) || state.region === undefined) return undefined;
  const { kind, region } = state;
  const place = clouds.find(({ stateBackend }) => stateBackend === kind)?.place(region);
  return place && { region, place };
}
