import { inOneMetro } from "../../core/place";
import { defineProblems } from "../../core/problem";
import type { Cloud } from "../cloud";
import { isProductionRole } from "../region";
import { environmentPart } from "../rules/declare";
import type { StateBackend } from "./schema";

const { definitions, problem } = defineProblems({
  "ENV-002": {
    kind: "impossible",
    rule: "state of a production environment lies in a remote backend",
    source: "Terraform backend documentation: the local backend has no lock shared between people",
  },
  "ENV-003": {
    kind: "limit",
    rule: "state lies in another metro than a production region that it describes",
    source:
      "AWS whitepaper: AWS Fault Isolation Boundaries; a failover has to plan and apply without the region",
  },
  "STATE-001": {
    kind: "advice",
    rule: "after its first apply the state bucket also holds its own state",
    source: "design: a file on one machine is what the bucket replaces",
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
        const remedy = 'state: { kind: "s3", bucket: "…", region: "…" }';
        return kind === "local" && inProduction ? [problem("ENV-002", at, "local", remedy)] : [];
      },
    }),
    state.rule({
      regions: ["role", "place"],
      judge: (backend, { regions }) => {
        const where = placeOf(backend, clouds);
        if (where === undefined) return [];
        const stated = "region" in backend ? backend.region : "";
        return Object.entries(regions)
          .filter(([, { role, place }]) => isProductionRole(role) && place && inOneMetro(place, where))
          .map(([name, { place }]) => {
            const remedy = `keep the state in a region outside ${place?.name ?? "its metro"}`;
            return problem("ENV-003", `regions.${name}`, `state in ${stated}, ${where.name}`, remedy);
          });
      },
    }),
    state.rule({
      everyRegion: ["role"],
      judge: (backend, { regions }, at) => {
        if (backend.kind !== "s3" || backend.provision.kind !== "create") return [];
        const inProduction = Object.values(regions).some(({ role }) => isProductionRole(role));
        if (backend.provision.ownState === "bucket" || !inProduction) return [];
        const remedy = 'once it is applied: ownState: "bucket", synth, terraform init -migrate-state';
        return [problem("STATE-001", `${at}.provision.ownState`, "local", remedy)];
      },
    }),
  ]);

/** Where a backend keeps the states; `undefined` where that is not one region, or not known. */
function placeOf(state: StateBackend, clouds: readonly Cloud[]) {
  if (state.kind !== "s3") return undefined;
  return clouds.find(({ stateBackend }) => stateBackend === state.kind)?.place(state.region);
}
