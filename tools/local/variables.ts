import { randomBytes } from "node:crypto";
import { isObject, section, type JsonObject } from "../../src/core/json";
import { Refusal } from "./refusal";

/** Makes up the values of sensitive variables: one for each name in a run, kept in memory alone. */
export class MadeUpSecrets {
  private readonly made = new Map<string, string>();

  /** @param given values by variable name that somebody chose */
  constructor(private readonly given: Readonly<Record<string, string>>) {}

  /**
   * A value for every variable of a stack that has no default.
   *
   * @throws {@link Refusal} when one is not sensitive, so that its value matters
   */
  valuesFor(stack: JsonObject): Readonly<Record<string, string>> {
    const values: Record<string, string> = {};
    for (const [name, declaration] of Object.entries(section(stack, "variable"))) {
      if (!isObject(declaration)) continue;
      const given = this.given[name];
      if (given !== undefined) values[name] = given;
      else if ("default" in declaration) continue;
      else if (declaration["sensitive"] === true) values[name] = this.secret(name);
      else throw new Refusal("LOCAL-009", `variable ${name}`, `set TF_VAR_${name}`);
    }
    return values;
  }

  /** Letters, digits, `-` and `_`: what every service takes in a password. */
  private secret(name: string): string {
    const secret = this.made.get(name) ?? randomBytes(24).toString("base64url");
    this.made.set(name, secret);
    return secret;
  }
}
