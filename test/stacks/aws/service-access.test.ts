import { section, type JsonObject } from "../../../src/core/json";
import { servicePrincipals, services } from "../../../src/aws/catalog/service-principals";
import { policyStatements, type PolicyStatement } from "../../helpers/policy-statements";
import { readStack, stackIds } from "../../helpers/synthesized";

const { doesNotSend, sends } = servicePrincipals();

/** Conditions that hold a service to one account: the account, or a resource with the account in its ARN. */
const pinning = [
  "aws:SourceAccount",
  "aws:SourceArn",
  "aws:RequestTag/eks-cluster-arn",
  "kms:EncryptionContext:aws:logs:arn",
];

/** A service by its name without a region, as `logs.us-east-1.amazonaws.com` has one. */
function servicesOf({ Principal }: PolicyStatement): readonly string[] {
  const named = typeof Principal === "object" ? (Principal["Service"] ?? []) : [];
  return [named].flat().map((service) => service.replace(/^logs\.[a-z0-9-]+\./, "logs."));
}

function isPinned({ Condition }: PolicyStatement, accounts: readonly string[]): boolean {
  return Object.values(Condition ?? {}).some((keys) =>
    Object.entries(keys).some(
      ([key, value]) =>
        pinning.includes(key) && [value].flat().every((text) => accounts.some((id) => text.includes(id))),
    ),
  );
}

function accountsOf(stack: JsonObject): readonly string[] {
  const [provider] = section(stack, "provider")["aws"] as readonly JsonObject[];
  return provider?.["allowed_account_ids"] as readonly string[];
}

describe.each(stackIds())("%s", (id) => {
  const stack = readStack(id);
  const statements = policyStatements(stack);

  it("admits a service for its own account only, or says why not", () => {
    const open = statements
      .filter((statement) => servicesOf(statement).length > 0 && !isPinned(statement, accountsOf(stack)))
      .filter((statement) => servicesOf(statement).some((service) => !Object.hasOwn(doesNotSend, service)));

    expect(open).toEqual([]);
  });

  it("has policies whose statements have elements that IAM knows", () => {
    const known = [
      "Sid",
      "Effect",
      "Principal",
      "Action",
      "NotAction",
      "Resource",
      "NotResource",
      "Condition",
    ];
    const unknown = statements.flatMap(({ at, ...statement }) =>
      Object.keys(statement)
        .filter((key) => !known.includes(key))
        .map((key) => `${at}: ${key}`),
    );

    expect(unknown).toEqual([]);
  });
});

describe("the table of service principals", () => {
  it("has each service once, with where it was read", () => {
    const listed = [...Object.keys(sends), ...Object.keys(doesNotSend)].sort();

    expect(listed).toEqual([...services].sort());
  });

  it("has no exception that no policy takes", () => {
    const used = new Set(stackIds().flatMap((id) => policyStatements(readStack(id)).flatMap(servicesOf)));

    expect(Object.keys(doesNotSend).filter((service) => !used.has(service))).toEqual([]);
  });
});
