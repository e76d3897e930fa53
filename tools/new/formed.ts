import * as v from "valibot";

/**
 * A text of the form that a schema wants.
 *
 * @throws Error that says what is right
 */
export function formed(text: string, schema: v.GenericSchema<string, string>): string {
  const result = v.safeParse(schema, text);
  if (result.success) return result.output;
  throw new Error(`write ${result.issues[0].message}`);
}

/** The two halves of a text with a slash between them. */
export function pairOf(text: string): readonly [string, string] {
  const [one = "", other = ""] = text.split("/");
  return [one, other];
}

/** @throws Error that says what is right of the half that is wrong */
export function formedPair(
  text: string,
  one: v.GenericSchema<string, string>,
  other: v.GenericSchema<string, string>,
): string {
  const [first, second] = pairOf(text);
  return `${formed(first, one)}/${formed(second, other)}`;
}
