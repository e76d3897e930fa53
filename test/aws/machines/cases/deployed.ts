import type { deployedProblems } from "../../../../src/environment/rules/deployed";
import type { CasesOf } from "../../../problems/case";
import { edit } from "../../../problems/parts";
import { engineGeneration } from "../../../problems/valid-environment";
import { validFleet } from "../../../problems/valid-fleet";

const engineA = "regions.virginia.pools.engine.generations.a";
const gatewayA = "regions.virginia.fleets.gateway.generations.a";
const ohioEngineA = "regions.ohio.pools.engine.generations.a";
const unchanged = edit.environment({});
/** As the engines and the fleet are stated in a region that reserves, with another hash. */
const record = "0123456789abcdef+placement+reservation";

export const deployedCases: CasesOf<keyof typeof deployedProblems> = {
  "GEN-001": [
    {
      mistake: "a machine changed under nodes that are deployed",
      edit: edit.engine({ nodes: 2 }),
      deployed: { [engineA]: record },
      at: engineA,
      value: `deployed as ${record}`,
      remedy: "add a generation",
    },
    {
      mistake: "a zone changed under a fleet that is deployed",
      edit: edit.region({ fleets: { gateway: { ...validFleet({}), zone: "b" } } }),
      deployed: {
        [gatewayA]: record,
        [`${gatewayA}.members.one`]: "0123456789abcdef",
        [`${gatewayA}.members.two`]: "0123456789abcdef",
      },
      at: gatewayA,
      value: `deployed as ${record}`,
    },
  ],
  "GEN-002": [
    {
      mistake: "a generation that was deleted from the file and not from the cloud",
      edit: unchanged,
      deployed: { "regions.virginia.pools.engine.generations.z": "0123456789abcdef" },
      at: "regions.virginia.pools.engine.generations.z",
      remedy: "remove it from environments/production.generations.json",
    },
    {
      mistake: "a generation renamed, whose new name begins with the old one, and wrong beside it",
      edit: edit.pools({
        engine: {
          kind: "trading",
          active: "a2",
          generations: { a2: { ...engineGeneration, efa: true, machine: "c6i.8xlarge" } },
        },
      }),
      deployed: { [engineA]: "0123456789abcdef" },
      at: engineA,
      remedy: "put it back",
      alsoExpected: ["AWS-GEN-002"],
    },
    {
      mistake: "a machine that was taken out of a deployed generation of a fleet",
      edit: edit.region({ fleets: { gateway: validFleet({ members: { one: { host: 8 } } }) } }),
      deployed: { [`${gatewayA}.members.two`]: "0123456789abcdef" },
      at: `${gatewayA}.members.two`,
      remedy: "put it back",
    },
    {
      mistake: "machines of a failover that are no longer paid for, while their nodes run",
      edit: edit.region({ capacity: "none" }, "ohio"),
      deployed: { [ohioEngineA]: record },
      at: ohioEngineA,
      value: "no longer built",
      remedy: "its region's capacity",
    },
  ],
  "GEN-004": [
    {
      mistake: "a placement changed under nodes that are in their group",
      edit: edit.engine({ placement: { kind: "none", reason: "the rack had no room" } }),
      deployed: { [engineA]: record },
      at: `${engineA}.placement`,
      value: `deployed as ${record}, stated as`,
      remedy: "as it was deployed",
    },
    {
      mistake: "a placement group for nodes that were launched in none",
      edit: unchanged,
      deployed: { [engineA]: "0123456789abcdef+reservation" },
      at: `${engineA}.placement`,
    },
    {
      mistake: "EFA taken from nodes that have it",
      edit: unchanged,
      deployed: { [engineA]: "0123456789abcdef+placement+efa+reservation" },
      at: `${engineA}.efa`,
    },
    {
      mistake: "a reservation cancelled that the nodes' template names",
      edit: edit.region({ capacity: "on-demand" }, "ohio"),
      deployed: { [ohioEngineA]: record },
      at: `${ohioEngineA}.reservation`,
      remedy: "capacity",
    },
    {
      mistake: "a reservation made for nodes whose template names none",
      edit: unchanged,
      deployed: { [ohioEngineA]: "0123456789abcdef+placement" },
      at: `${ohioEngineA}.reservation`,
    },
  ],
  "GEN-005": [
    {
      mistake: "a third machine for a fleet that trades with two",
      edit: edit.region({
        fleets: {
          gateway: validFleet({ members: { one: { host: 8 }, two: { host: 9 }, three: { host: 10 } } }),
        },
      }),
      deployed: {
        [gatewayA]: record,
        [`${gatewayA}.members.one`]: "0123456789abcdef",
        [`${gatewayA}.members.two`]: "0123456789abcdef",
      },
      at: `${gatewayA}.members.three`,
      remedy: "add a generation",
    },
  ],
  "GEN-003": [
    {
      mistake: "a merge conflict in the list",
      edit: unchanged,
      deployed: "<<<<<<< HEAD",
      at: "environments/production.generations.json",
      value: "<<<<<<<",
      remedy: "restore environments/production.generations.json",
    },
    {
      mistake: "a generation that is gone beside an entry that is wrong",
      edit: unchanged,
      deployed: {
        [engineA]: { hash: "0123" },
        "regions.virginia.pools.engine.generations.z": "0123456789abcdef",
      },
      at: "environments/production.generations.json",
      value: engineA,
      alsoExpected: ["GEN-002"],
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
