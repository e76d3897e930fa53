import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { JsonObject } from "../../src/core/json";
import { providerIdentity } from "./cache/provider-identity";
import { ResultCache } from "./cache/result-cache";
import { userCacheFolder } from "./cache/user-cache";
import { builtinProvider, type ProviderSchema } from "../../src/plan/provider-schema";
import { shortAddress } from "../../src/terraform/required-providers";
import type { Terraform } from "./terraform";

/**
 * Provider schemas, each read from its binary once, which takes seconds for a large provider; then it is kept in the
 * user's cache folder.
 */
export class SchemaLibrary {
  private readonly schemas = new Map<string, Promise<ProviderSchema>>();

  private readonly cache: ResultCache<ProviderSchema> | undefined;

  /** @param cacheFolder `undefined` reads each schema from its binary */
  constructor(
    private readonly terraform: Terraform,
    cacheFolder = userCacheFolder(process.env),
  ) {
    this.cache = cacheFolder === undefined ? undefined : new ResultCache(path.join(cacheFolder, "schemas"));
  }

  /**
   * @param address full source address.
   * @param version exact version, or a constraint; not needed for the provider inside Terraform.
   */
  schemaOf(address: string, version?: string): Promise<ProviderSchema> {
    const name = `${shortAddress(address)}-${version ?? "any"}`.replace(/[^\w.-]+/g, "-");
    const known = this.schemas.get(name) ?? this.recall(name, address, version);
    this.schemas.set(name, known);
    return known;
  }

  private async recall(name: string, address: string, version: string | undefined): Promise<ProviderSchema> {
    const key = await this.cacheKey(address, version);
    const known = key === undefined ? undefined : this.cache?.read(key);
    if (known !== undefined) return known;
    const schema = await this.read(name, address, version);
    if (key !== undefined) this.cache?.write(key, schema);
    return schema;
  }

  private async cacheKey(address: string, version: string | undefined): Promise<string | undefined> {
    const identity =
      address === builtinProvider
        ? "of this Terraform"
        : providerIdentity(this.terraform.pluginDirs, address, version);
    if (this.cache === undefined || identity === undefined) return undefined;
    const depends = [address, identity, await this.terraform.version()];
    return createHash("sha256").update(depends.join("\n")).digest("hex");
  }

  private async read(name: string, address: string, version: string | undefined): Promise<ProviderSchema> {
    const dir = path.join(this.terraform.dir, `schema-${name}`);
    mkdirSync(dir, { recursive: true });
    writeFileSync(path.join(dir, "main.tf.json"), JSON.stringify(smallestStack(address, version)));
    const [failure] = await this.terraform.init(dir);
    if (failure !== undefined) throw new Error(`${failure.summary}\n${failure.detail ?? ""}`);
    const schema = (await this.terraform.schemas(dir))[address];
    if (schema === undefined) throw new Error(`terraform showed no schema of ${address}`);
    return schema;
  }
}

function smallestStack(address: string, version: string | undefined): JsonObject {
  if (address === builtinProvider) return { resource: { terraform_data: { any: {} } } };
  const provider = { source: address, ...(version !== undefined && { version }) };
  return { terraform: { required_providers: { provider } } };
}
