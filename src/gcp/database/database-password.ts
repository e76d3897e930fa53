import type { Construct } from "constructs";
import { SecretVariable } from "../../kit/secret-variable";

const name = "database_password";

/** Declares the variable of the administrator's password, which enters neither state nor plan. */
export function databasePassword(scope: Construct): SecretVariable {
  return new SecretVariable(scope, name, {
    description: "Password of the database's administrator: 8 to 100 printable characters without space",
    entersState: false,
    validation: [
      {
        condition: `\${can(regex("^[!-~]{8,100}$", var.${name}))}`,
        errorMessage: `${name} has 8 to 100 printable characters, none of them a space`,
      },
    ],
  });
}
