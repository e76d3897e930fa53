import { stringsOf, type Json, type JsonObject } from "../../../src/core/json";
import type { TypeExpression } from "../../../src/plan/provider-schema";
import { plausibleValue } from "./plausible-value";
import { splitPath } from "./template";

/** A value read from another stack's state, in the form that the gate gives such a reading. */
const readingPattern =
  /\bjsondecode\(terraform_data\.([A-Za-z_][\w-]*)\.id\)((?:\.[A-Za-z_][\w-]*|\["[^"\]]+"\])+)/g;

interface Branch {
  [key: string]: Branch | Leaf;
}

class Leaf {
  constructor(readonly value: Json) {}
}

/**
 * The outputs of other stacks, made up from what a stack reads of them.
 *
 * The resource that stands for a remote state has an unknown id; once it has one, that id must be a JSON document
 * with everything that the stack reads from it.
 */
export class RemoteDocuments {
  private readonly documents = new Map<string, Branch>();

  /** The value of an expression that is nothing but such a reading, else `undefined`. */
  valueOf(expression: string, type: TypeExpression): Json | undefined {
    const [match] = expression.matchAll(readingPattern);
    const [whole, name, path] = match ?? [];
    return whole === expression && name !== undefined && path !== undefined
      ? this.read(name, path, type)
      : undefined;
  }

  /** Takes note of every other reading in the stack, as a text. */
  addAllOf(stack: JsonObject): void {
    for (const text of stringsOf(stack)) {
      for (const [, name = "", path = ""] of text.matchAll(readingPattern)) this.read(name, path, "string");
    }
  }

  /** The document of a stand-in, as the text that its id must be. */
  textOf(name: string): string {
    return JSON.stringify(toJson(this.documents.get(name) ?? {}));
  }

  private read(name: string, path: string, type: TypeExpression): Json | undefined {
    const steps = (splitPath(path) ?? []).map(String);
    const last = steps.pop();
    if (last === undefined) return undefined;
    const place = { type: "", path: [name, ...steps, last].join(".") };
    let branch = this.documents.get(name) ?? {};
    this.documents.set(name, branch);
    for (const step of steps) {
      const next = (branch[step] ??= {});
      if (next instanceof Leaf) return undefined;
      branch = next;
    }
    const found = (branch[last] ??= new Leaf(plausibleValue(type, place)));
    return found instanceof Leaf ? found.value : toJson(found);
  }
}

function toJson(node: Branch | Leaf): Json {
  if (node instanceof Leaf) return node.value;
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, toJson(child)]));
}
