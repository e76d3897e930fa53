import type { Construct } from "constructs";
import { SecretVariable } from "../../kit/secret-variable";

const name = "database_password";

/**
 * Declares the variable of the password, which enters neither state nor plan.
 *
 * Source: Azure Database for PostgreSQL REST API, administratorLoginPassword: 8 to 128 characters of three of the four
 * kinds, from memory.
 */
export function databasePassword(scope: Construct): SecretVariable {
  const kinds = ["[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]"]
    .map((kind) => `can(regex("${kind}", var.${name}))`)
    .join(", ");
  return new SecretVariable(scope, name, {
    description:
      "Password of the database: 8 to 128 printable characters without space, of three kinds: lower case, upper case, digits, others",
    entersState: false,
    validation: [
      {
        condition: `\${can(regex("^[!-~]{8,128}$", var.${name}))}`,
        errorMessage: `${name} has 8 to 128 printable characters, none of them a space`,
      },
      {
        condition: `\${length([for kind in [${kinds}] : kind if kind]) >= 3}`,
        errorMessage: `${name} has characters of three kinds: lower case, upper case, digits, others`,
      },
    ],
  });
}
