import { readStack, readStackIn, type Json, type JsonObject } from "./synthesized";

/** One synthesized resource: its address and its arguments. */
export interface SynthesizedResource {
  readonly address: string;
  readonly arguments: JsonObject;
}

/** A synthesized stack, for pointed assertions. */
export class Template {
  static of(stackId: string): Template {
    return new Template(stackId, readStack(stackId));
  }

  /** A stack of a synth of one's own. */
  static in(outdir: string, stackId: string): Template {
    return new Template(stackId, readStackIn(outdir, stackId));
  }

  /** A stack that a test synthesized for itself. */
  static from(stackId: string, json: JsonObject): Template {
    return new Template(stackId, json);
  }

  private constructor(
    private readonly stackId: string,
    readonly json: JsonObject,
  ) {}

  /** All resources of a type, or those among them whose arguments hold what is asked for. */
  resources(type: string, having: JsonObject = {}): SynthesizedResource[] {
    const ofType = (this.section("resource")[type] ?? {}) as Record<string, JsonObject>;
    return Object.entries(ofType)
      .map(([id, resource]) => ({ address: `${type}.${id}`, arguments: resource }))
      .filter(({ arguments: actual }) =>
        Object.entries(having).every(([key, value]) => holds(actual[key], value)),
      );
  }

  /** The one resource of a type that has what is asked for. */
  resource(type: string, having: JsonObject = {}): SynthesizedResource {
    const found = this.resources(type, having);
    const [only] = found;
    if (only === undefined || found.length > 1) {
      throw new Error(`${this.stackId} has ${found.length} ${type} with ${JSON.stringify(having)}, not one`);
    }
    return only;
  }

  output(name: string): Json {
    const output = this.section("output")[name] as JsonObject | undefined;
    if (output === undefined) throw new Error(`${this.stackId} has no output ${name}`);
    return output["value"] ?? null;
  }

  provider(name: string): JsonObject {
    const [only] = (this.section("provider")[name] ?? []) as readonly JsonObject[];
    if (only === undefined) throw new Error(`${this.stackId} has no provider ${name}`);
    return only;
  }

  section(name: "resource" | "output" | "provider" | "terraform" | "data" | "variable"): JsonObject {
    return (this.json[name] ?? {}) as JsonObject;
  }
}

/** Whether `actual` has everything that `expected` has; objects may have more, lists may not. */
function holds(actual: Json | undefined, expected: Json): boolean {
  if (expected !== null && typeof expected === "object" && !Array.isArray(expected)) {
    const inner = actual as JsonObject | null | undefined;
    return Object.entries(expected as JsonObject).every(([key, value]) => holds(inner?.[key], value));
  }
  return JSON.stringify(actual) === JSON.stringify(expected);
}
