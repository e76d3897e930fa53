import type { Construct } from "constructs";
import { SecretVariable } from "../../kit/secret-variable";

const name = "database_password";

/** The master password, which neither the state nor a plan ever has. */
export function databasePassword(scope: Construct): SecretVariable {
  return new SecretVariable(scope, name, {
    description: 'Master password of the database: 8 to 128 printable characters without space, / @ and "',
    entersState: false,
    validation: [
      {
        // Printable ASCII without those that RDS refuses, and without a space.
        condition: `\${can(regex("^[!#-.0-?A-~]{8,128}$", var.${name}))}`,
        errorMessage: `${name} has 8 to 128 printable characters, none of them a space, a slash, an at sign or a double quote`,
      },
    ],
  });
}
