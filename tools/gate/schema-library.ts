import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { JsonObject } from "../../src/core/json";
import { BUILTIN_PROVIDER, type ProviderSchema } from "./provider-schema";
import { shortAddress } from "./required-providers";
import type { Terraform } from "./terraform";

/** Provider schemas, each read from its binary once: that takes seconds for a large provider. */
export class SchemaLibrary {
  private readonly schemas = new Map<string, Promise<ProviderSchema>>();

  constructor(private readonly terraform: Terraform) {}

  /**
   * @param address full source address.
   * @param version exact version, or a constraint; not needed for the provider inside Terraform.
   */
  schemaOf(address: string, version?: string): Promise<ProviderSchema> {
    const key = `${shortAddress(address)}-${version ?? "any"}`.replace(/[^\w.-]+/g, "-");
    const known = this.schemas.get(key) ?? this.read(key, address, version);
    this.schemas.set(key, known);
    return known;
  }

  private async read(key: string, address: string, version: string | undefined): Promise<ProviderSchema> {
    const dir = path.join(this.terraform.dir, `schema-${key}`);
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
  if (address === BUILTIN_PROVIDER) return { resource: { terraform_data: { any: {} } } };
  const provider = { source: address, ...(version !== undefined && { version }) };
  return { terraform: { required_providers: { provider } } };
}
