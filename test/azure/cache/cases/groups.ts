import type { cacheGroupRules } from "../../../../src/azure/cache/spec/group-rules";
import type { CasesOf } from "../../../problems/case";
import { withGroup } from "../caches";

const six = Object.fromEntries(["iowa", "chicago", "oslo", "paris", "tokyo"].map((name) => [name, {}]));

export const cacheGroupCases: CasesOf<keyof (typeof cacheGroupRules)["problems"]> = {
  "AZURE-REDIS-014": [
    {
      mistake: "a smaller cache where nobody trades",
      edit: withGroup({}, { iowa: { sku: "ComputeOptimized_X5" } }),
      at: "regions.iowa.cache.sku",
      value: "ComputeOptimized_X5; texas has ComputeOptimized_X10",
    },
    {
      mistake: "a module in one of two regions",
      edit: withGroup({ modules: [{ name: "RedisJSON" }] }, { iowa: {} }),
      at: "regions.iowa.cache.modules",
    },
  ],
  "AZURE-REDIS-015": [
    {
      mistake: "a cache in every region",
      edit: withGroup({}, six),
      at: "regions.tokyo.cache.geoReplication.group",
      value: "6 caches",
    },
  ],
  "AZURE-REDIS-016": [
    {
      mistake: "a typing error in a region's name",
      edit: withGroup({ geoReplication: { group: "positions", links: ["iova"] } }, { iowa: {} }),
      at: "regions.texas.cache.geoReplication.links.0",
      remedy: 'did you mean "iowa"?',
    },
    {
      mistake: "a cache of another group",
      edit: withGroup(
        { geoReplication: { group: "positions", links: ["iowa"] } },
        { iowa: { geoReplication: { group: "orders" } } },
      ),
      at: "regions.texas.cache.geoReplication.links.0",
      remedy: "the same group",
    },
  ],
  "AZURE-REDIS-017": [
    {
      mistake: "each region linking the other",
      edit: withGroup(
        { geoReplication: { group: "positions", links: ["iowa"] } },
        { iowa: { geoReplication: { group: "positions", links: ["texas"] } } },
      ),
      at: "regions.texas.cache.geoReplication.links",
      value: "iowa, also iowa",
    },
  ],
};
