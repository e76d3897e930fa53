import { awsStack, plainStack, type PlanCase } from "../case";

/** A secret that the run was given as a variable which nothing marks; its signs are ones that encodings change. */
const given = 'canary/given+"4711"&<x>%';
/** A secret that the configuration marks. */
const marked = "canary/marked?4711=&<y>";

const forms = (name: string) => ({
  plain: `\${var.${name}}`,
  within: `postgres://trading:\${var.${name}}@db.example`,
  json: `\${jsonencode({ key = var.${name} })}`,
  json_twice: `\${jsonencode(jsonencode([var.${name}]))}`,
  url: `https://a.example/?key=\${urlencode(var.${name})}`,
  base64: `\${base64encode("export KEY=\${var.${name}}")}`,
});
const places = (name: string, more: string) => ({
  input: {
    nested: { deep: { list: [`\${var.${name}}`, more], map: forms(name) } },
    set: `\${toset([var.${name}, "${more}"])}`,
    [`\${var.${name}}`]: more,
  },
});

/** A canary in every place of a plan that can have a secret. */
export const canary: PlanCase = {
  name: "canary",
  secrets: [given],
  stacks: [
    {
      name: "production-virginia-data",
      before: {
        ...awsStack({
          terraform_data: {
            given: places("given", "old"),
            marked: { input: { list: ["${var.marked}", "old"], map: forms("marked") } },
            gone: { for_each: "${toset(values(local.forms))}", input: "${each.key}" },
            moved: { input: "${var.given}" },
          },
          aws_ssm_parameter: { key: { name: "/key", type: "String", insecure_value: "${var.given}" } },
          aws_instance: { desk: { ami: "ami-01234567", instance_type: "c7i.large", user_data: given } },
        }),
        locals: { forms: forms("given") },
        ...variables(),
      },
      after: {
        ...awsStack({
          terraform_data: {
            given: places("given", "new"),
            marked: { input: { list: ["${var.marked}", "new"], map: forms("given") } },
            made: {
              for_each: "${toset([nonsensitive(var.marked)])}",
              input: { "${each.key}": "${each.key}" },
            },
            moved_to: { for_each: "${toset([var.given])}", input: "${each.key}" },
          },
          aws_ssm_parameter: { key: { name: "/key", type: "String", insecure_value: `${given}2` } },
          aws_instance: { desk: { ami: "ami-01234567", instance_type: "c7i.large", user_data: `${given}2` } },
          aws_db_instance: {
            orders: {
              identifier: "orders",
              engine: "postgres",
              instance_class: "db.r7i.large",
              allocated_storage: 100,
              username: "trading",
              password: "${var.marked}",
              skip_final_snapshot: true,
              tags: { Password: marked, Note: "${var.given}" },
            },
          },
        }),
        moved: [{ from: "terraform_data.moved", to: `terraform_data.moved_to[${JSON.stringify(given)}]` }],
        output: { open: { value: "${var.given}" }, hidden: { value: "${var.marked}", sensitive: true } },
        ...variables(),
      },
    },
    {
      name: "production-virginia-compute",
      after: plainStack(
        {
          refused: {
            lifecycle: {
              precondition: Object.values(forms("given")).map((form) => ({
                condition: '${var.given == ""}',
                error_message: `refused: ${form}`,
              })),
            },
          },
        },
        variables(),
      ),
    },
  ],
};

function variables() {
  return {
    variable: {
      given: { type: "string", default: given },
      marked: { type: "string", sensitive: true, default: marked },
    },
  };
}
