import type { Construct } from "constructs";
import { SecretVariable } from "../../kit/secret-variable";

const name = "database_password";

/** Declares the variable of the master password, which enters neither state nor plan. */
export function databasePassword(scope: Construct): SecretVariable {
  return new SecretVariable(scope, name, {
    description: 'Master password of the database: 8 to 128 printable characters without space, / @ and "',
    entersState: false,
    validation: [
      {
        // Printable ASCII without the space and the characters that RDS refuses.
        condition: `\${can(regex("^[!#-.0-?A-~]{8,128}$", var.${name}))}`,
        errorMessage: `${name} has 8 to 128 printable characters, none of them a space, a slash, an at sign or a double quote`,
      },
    ],
  });
}
