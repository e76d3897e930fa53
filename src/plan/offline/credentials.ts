import { isList, isObject, section, without, type Json, type JsonObject } from "../../core/json";
import type { OfflineProvider, ProviderFacts } from "../../environment/provider-facts";
import {
  factsOf,
  providerAddress,
  requiredProviders,
  shortAddress,
} from "../../terraform/required-providers";
import type { Transformed } from "./transformed";

export interface Credentials extends Transformed {
  /** Configured providers without a known offline form: their stacks can be validated, not planned. */
  readonly unknownProviders: readonly string[];
}

/** Gives every provider block credentials that open nothing, and takes out what would call a cloud. */
export function fakeCredentials(stack: JsonObject, clouds: readonly ProviderFacts[]): Credentials {
  const addresses = new Map(requiredProviders(stack).map(({ localName, address }) => [localName, address]));
  const changes: string[] = [];
  const unknownProviders: string[] = [];

  const provider = Object.fromEntries(
    Object.entries(section(stack, "provider")).map(([localName, blocks]) => {
      const address = addresses.get(localName) ?? providerAddress(localName);
      const cloud = factsOf(clouds, address);
      if (cloud === undefined) {
        unknownProviders.push(shortAddress(address));
        return [localName, blocks];
      }
      const list = isList(blocks) ? blocks : [blocks];
      return [localName, list.map((block) => goOffline(block, localName, cloud.offlineProvider, changes))];
    }),
  );
  if (Object.keys(provider).length === 0) return { stack, changes, unknownProviders };
  return { stack: { ...stack, provider }, changes, unknownProviders };
}

function goOffline(block: Json, localName: string, form: OfflineProvider, changes: string[]): Json {
  if (!isObject(block)) return block;
  const name = `provider.${localName}${typeof block["alias"] === "string" ? `.${block["alias"]}` : ""}`;
  for (const argument of form.takeOut) {
    if (argument in block) changes.push(`${name}: took out ${argument} ${JSON.stringify(block[argument])}`);
  }
  changes.push(`${name}: set ${Object.keys(form.set).join(", ")}`);
  return { ...without(block, ...form.takeOut), ...form.set };
}
