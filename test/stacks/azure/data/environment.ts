import type { AzureRegionInput } from "../../../../src/azure/region/spec/schema";
import type { JsonObject } from "../../../../src/core/json";
import { stackOf } from "../../../app/run";
import { texas } from "../../../azure/texas";
import fenland from "../../../environments/fenland";
import { Template } from "../../../helpers/template";

/** The JSON of the data stack of a region with these parts and nothing else beside its network. */
export function dataJson(own: Partial<AzureRegionInput>): JsonObject {
  const region = { ...texas, ...own } as AzureRegionInput;
  return stackOf({ ...fenland, regions: { texas: region } }, "fenland-texas-data");
}

/** The data stack of a region with these parts and nothing else beside its network. */
export function dataStack(own: Partial<AzureRegionInput>): Template {
  return Template.from("fenland-texas-data", dataJson(own));
}
