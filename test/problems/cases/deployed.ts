import type { deployedProblems } from "../../../src/rules/aws/deployed";
import type { CasesOf } from "../case";
import { edit } from "../parts";
import { validFleet } from "../valid-fleet";

const engineA = "regions.virginia.pools.engine.generations.a";
const gatewayA = "regions.virginia.fleets.gateway.generations.a";
const unchanged = edit.environment({});

export const deployedCases: CasesOf<keyof typeof deployedProblems> = {
  "GEN-001": [
    {
      mistake: "a machine changed under nodes that are deployed",
      edit: edit.engine({ nodes: 2 }),
      deployed: { [engineA]: "0123456789abcdef" },
      at: engineA,
      value: "deployed as 0123456789abcdef",
      remedy: "add a generation",
    },
    {
      mistake: "a zone changed under a fleet that is deployed",
      edit: edit.region({ fleets: { gateway: { ...validFleet({}), zone: "b" } } }),
      deployed: { [gatewayA]: "0123456789abcdef" },
      at: gatewayA,
      value: "deployed as 0123456789abcdef",
    },
  ],
  "GEN-002": [
    {
      mistake: "a generation that was deleted from the file and not from the cloud",
      edit: unchanged,
      deployed: { "regions.virginia.pools.engine.generations.z": "0123456789abcdef" },
      at: "regions.virginia.pools.engine.generations.z",
      remedy: "put it back",
    },
    {
      mistake: "a machine that was taken out of a deployed generation of a fleet",
      edit: edit.region({ fleets: { gateway: validFleet({ members: { one: { host: 8 } } }) } }),
      deployed: { [`${gatewayA}.members.two`]: "0123456789abcdef" },
      at: `${gatewayA}.members.two`,
      remedy: "put it back",
    },
  ],
  "GEN-004": [
    {
      mistake: "a placement changed under nodes that are in their group",
      edit: edit.engine({ placement: { kind: "none", reason: "the rack had no room" } }),
      deployed: { [engineA]: "0123456789abcdef+placement" },
      at: `${engineA}.placement`,
      remedy: "as it was deployed",
    },
    {
      mistake: "EFA taken from nodes that have it",
      edit: unchanged,
      deployed: { [engineA]: "0123456789abcdef+placement+efa" },
      at: `${engineA}.efa`,
    },
  ],
  "GEN-003": [
    {
      mistake: "a merge conflict in the list",
      edit: unchanged,
      deployed: "<<<<<<< HEAD",
      at: "environments/production.generations.json",
      value: "<<<<<<<",
      remedy: "restore it",
    },
    {
      mistake: "a hash cut short",
      edit: unchanged,
      deployed: { [engineA]: "0123" },
      at: "environments/production.generations.json",
      value: engineA,
    },
  ],
};
