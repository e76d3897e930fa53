import * as v from "valibot";

/**
 * A text of the form that a schema wants.
 *
 * @param what what it is to be, for the message
 * @throws Error that says what is right
 */
export function formed(text: string, schema: v.GenericSchema<string, string>, what?: string): string {
  const result = v.safeParse(schema, text);
  if (result.success) return result.output;
  throw new Error(`"${text}"${what === undefined ? "" : ` is not ${what}`}: ${result.issues[0].message}`);
}
