import { isList, isObject, section, without, type Json, type JsonObject } from "../../../src/core/json";
import { requiredProviders, shortAddress } from "../required-providers";
import type { Transformed } from "./transformed";

/** How a provider is made to plan without an account and without a network. */
interface OfflineForm {
  /** Arguments that would make the provider call its cloud, or look for real credentials. */
  readonly takeOut: readonly string[];
  readonly set: JsonObject;
}

const OFFLINE_FORMS: Readonly<Record<string, OfflineForm>> = {
  // Planned with version 5.100.0 behind a closed proxy on 2026-11-22.
  "hashicorp/aws": {
    takeOut: [
      "allowed_account_ids",
      "forbidden_account_ids",
      "assume_role",
      "assume_role_with_web_identity",
      "profile",
      "shared_config_files",
      "shared_credentials_files",
    ],
    set: {
      access_key: "mock",
      secret_key: "mock",
      skip_credentials_validation: true,
      skip_metadata_api_check: true,
      skip_region_validation: true,
      skip_requesting_account_id: true,
    },
  },
};

export interface Credentials extends Transformed {
  /** Configured providers without a known offline form: their stacks can be validated, not planned. */
  readonly unknownProviders: readonly string[];
}

/** Gives every provider block credentials that open nothing, and takes out what would call a cloud. */
export function fakeCredentials(stack: JsonObject): Credentials {
  const addresses = new Map(requiredProviders(stack).map(({ localName, address }) => [localName, address]));
  const changes: string[] = [];
  const unknownProviders: string[] = [];

  const provider = Object.fromEntries(
    Object.entries(section(stack, "provider")).map(([localName, blocks]) => {
      const source = shortAddress(addresses.get(localName) ?? localName);
      const form = OFFLINE_FORMS[source];
      if (form === undefined) {
        unknownProviders.push(source);
        return [localName, blocks];
      }
      const list = isList(blocks) ? blocks : [blocks];
      return [localName, list.map((block) => goOffline(block, localName, form, changes))];
    }),
  );
  if (Object.keys(provider).length === 0) return { stack, changes, unknownProviders };
  return { stack: { ...stack, provider }, changes, unknownProviders };
}

function goOffline(block: Json, localName: string, form: OfflineForm, changes: string[]): Json {
  if (!isObject(block)) return block;
  const name = `provider.${localName}${typeof block["alias"] === "string" ? `.${block["alias"]}` : ""}`;
  for (const argument of form.takeOut) {
    if (argument in block) changes.push(`${name}: took out ${argument} ${JSON.stringify(block[argument])}`);
  }
  changes.push(`${name}: set ${Object.keys(form.set).join(", ")}`);
  return { ...without(block, ...form.takeOut), ...form.set };
}
