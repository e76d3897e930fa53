import { isObject, section, type Json, type JsonObject } from "../core/json";
import { listOf } from "./resource";

/** The statements of an IAM policy document; none where the text is no document, such as an expression. */
export function statementsOf(policy: Json | undefined): readonly JsonObject[] {
  if (typeof policy !== "string" || !policy.startsWith("{")) return [];
  try {
    const document = JSON.parse(policy) as Json;
    return isObject(document) ? listOf(document["Statement"]).filter(isObject) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

export function allows(statement: JsonObject): boolean {
  return statement["Effect"] === "Allow";
}

/** Values of an element that may be a text or a list of texts. */
export function textsOf(value: Json | undefined): readonly string[] {
  return listOf(value).filter((each) => typeof each === "string");
}

/** The services that a statement names. */
export function services(statement: JsonObject): readonly string[] {
  return textsOf(section(statement, "Principal")["Service"]);
}

/** Whether a statement is about everybody in AWS. */
export function isForEverybody(statement: JsonObject): boolean {
  const principal = statement["Principal"];
  return principal === "*" || textsOf(isObject(principal) ? principal["AWS"] : undefined).includes("*");
}

/** The condition keys of a statement, whatever the operator; in small letters, which is how IAM compares them. */
export function conditionKeys(statement: JsonObject): readonly string[] {
  return Object.values(section(statement, "Condition"))
    .filter(isObject)
    .flatMap((keys) => Object.keys(keys))
    .map((key) => key.toLowerCase());
}

/** How a report names a statement. */
export function nameOf(statement: JsonObject, index: number): string {
  return typeof statement["Sid"] === "string" ? statement["Sid"] : String(index);
}
