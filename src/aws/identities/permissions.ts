import type { Statement } from "../iam/policy";
import { bucketArn, partitionOf } from "../region/spec/arn";
import type { S3State, StateBackend } from "../../environment/state/schema";
import { environmentPrefix } from "../../environment/context";
import { boundaryArn, oidcProviderArn, pipelineRoles, type IdentityPlace } from "./spec/arns";

export interface PermissionsProps {
  readonly place: IdentityPlace;
  /** Issuer of the pipeline's tokens. */
  readonly issuer: string;
  readonly state: StateBackend;
  /** ARNs of the roles, by operation, that the regions have Terraform assume. */
  readonly assumed: Readonly<Record<"plan" | "apply", readonly string[]>>;
}

/** What holds data, and no attribute of a resource: a plan has no use for it, and runs the code of a change. */
const dataReads = [
  "athena:GetQueryResults",
  "dynamodb:BatchGetItem",
  "dynamodb:GetItem",
  "dynamodb:PartiQLSelect",
  "dynamodb:Query",
  "dynamodb:Scan",
  "ecr:BatchGetImage",
  "ecr:GetDownloadUrlForLayer",
  "kinesis:GetRecords",
  "logs:FilterLogEvents",
  "logs:Get*Events",
  "logs:GetQueryResults",
  "rds:DownloadCompleteDBLogFile",
  "rds:DownloadDBLogFilePortion",
  "sqs:ReceiveMessage",
  "ssm:GetParameter*",
];

/**
 * What the role that plans may beside AWS's `ReadOnlyAccess`, and what of that it may not. It reads the secret of a
 * database, as docs/secrets.md says why, and no other.
 */
export function planPermissions({ place, state, assumed }: PermissionsProps): Statement[] {
  const { region, accountId } = place.identities;
  const { objects, statements } = stateReads(state);
  return [
    {
      Sid: "ReadWhatReadOnlyAccessMayLack",
      Effect: "Allow",
      Action: ["ce:ListCostAllocationTags", "networkmonitor:Get*", "networkmonitor:List*"],
      Resource: "*",
    },
    {
      Sid: "RefreshSecrets",
      Effect: "Allow",
      Action: "secretsmanager:GetSecretValue",
      Resource: `arn:${partitionOf(region)}:secretsmanager:*:${accountId}:secret:${environmentPrefix(place.environment)}-*-database-??????`,
    },
    ...statements,
    ...assume(assumed.plan),
    { Sid: "NoData", Effect: "Deny", Action: dataReads, Resource: "*" },
    objects === undefined
      ? { Sid: "NoObjects", Effect: "Deny", Action: "s3:GetObject*", Resource: "*" }
      : { Sid: "NoObjects", Effect: "Deny", Action: "s3:GetObject*", NotResource: objects },
  ];
}

/**
 * The bound of the role that applies, and of every role that it creates: everything but its own rights, those of people,
 * roles of no bound, and the bucket of the states.
 *
 * Source: IAM user guide, Permissions boundaries, delegating responsibility to others; the operations with which
 * `iam:PermissionsBoundary` goes are in the service authorization reference of IAM.
 */
export function boundaryStatements({ place, issuer, state, assumed }: PermissionsProps): Statement[] {
  const { region, accountId } = place.identities;
  const account = `arn:${partitionOf(region)}:iam::${accountId}`;
  const boundary = boundaryArn(place);
  const own = `${account}:role/${environmentPrefix(place.environment)}-*`;
  const deny = (Sid: string, Action: readonly string[], rest: Partial<Statement>): Statement => ({
    Sid,
    Effect: "Deny",
    Action,
    ...rest,
  });
  const unbound = { StringNotEquals: { "iam:PermissionsBoundary": boundary } };
  return [
    { Sid: "Everything", Effect: "Allow", Action: "*", Resource: "*" },
    deny("NotItsOwnRights", roleWrites, { Resource: Object.values(pipelineRoles(place)) }),
    deny("NotItsBound", policyWrites, { Resource: boundary }),
    deny("NotItsTrust", providerWrites, {
      Resource: oidcProviderArn(place.identities, issuer),
    }),
    deny(
      "NoRoleWithoutBound",
      ["iam:AttachRolePolicy", "iam:CreateRole", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy"],
      {
        Resource: "*",
        Condition: unbound,
      },
    ),
    deny("NoBoundTakenAway", ["iam:DeleteRolePermissionsBoundary"], { Resource: "*" }),
    deny("NoRoleOfOthers", ["iam:PassRole", "iam:UpdateAssumeRolePolicy"], { NotResource: own }),
    deny("NoOtherRole", ["sts:AssumeRole"], {
      NotResource: assumed.apply.length === 0 ? own : [own, ...assumed.apply],
    }),
    deny("NoPeople", [...userWrites, "account:*", "organizations:*"], { Resource: "*" }),
    ...guardedState(state, deny),
  ];
}

const roleWrites = [
  "iam:AttachRolePolicy",
  "iam:DeleteRole",
  "iam:DeleteRolePolicy",
  "iam:DetachRolePolicy",
  "iam:PutRolePermissionsBoundary",
  "iam:PutRolePolicy",
  "iam:TagRole",
  "iam:UntagRole",
  "iam:UpdateAssumeRolePolicy",
  "iam:UpdateRole",
];

const policyWrites = [
  "iam:CreatePolicyVersion",
  "iam:DeletePolicy",
  "iam:DeletePolicyVersion",
  "iam:SetDefaultPolicyVersion",
];

const providerWrites = [
  "iam:AddClientIDToOpenIDConnectProvider",
  "iam:DeleteOpenIDConnectProvider",
  "iam:RemoveClientIDFromOpenIDConnectProvider",
  "iam:TagOpenIDConnectProvider",
  "iam:UntagOpenIDConnectProvider",
  "iam:UpdateOpenIDConnectProviderThumbprint",
];

const userWrites = [
  "iam:AddUserToGroup",
  "iam:AttachUserPolicy",
  "iam:CreateAccessKey",
  "iam:CreateLoginProfile",
  "iam:CreateSAMLProvider",
  "iam:CreateUser",
  "iam:PutUserPolicy",
  "iam:UpdateLoginProfile",
  "iam:UpdateSAMLProvider",
];

const bucketWrites = [
  "s3:DeleteBucket*",
  "s3:PutBucket*",
  "s3:PutEncryptionConfiguration",
  "s3:PutLifecycleConfiguration",
];

function guardedState(
  state: StateBackend,
  deny: (Sid: string, Action: readonly string[], rest: Partial<Statement>) => Statement,
): Statement[] {
  if (state.kind !== "s3") return [];
  const { bucket, region, keyArn } = state;
  const alias = keyArn === undefined ? undefined : aliasOf(keyArn);
  return [
    deny("NotTheStates", bucketWrites, {
      Resource: [bucketArn(region, bucket), `${bucketArn(region, bucket)}-*`],
    }),
    ...(alias === undefined
      ? []
      : [
          deny("NotTheKeyOfTheStates", ["kms:DisableKey", "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion"], {
            Resource: "*",
            Condition: { "ForAnyValue:StringEquals": { "kms:ResourceAliases": alias } },
          }),
        ]),
  ];
}

/** A role reads states in another account only if its own policy says so too. */
function stateReads(state: StateBackend): {
  readonly objects: string | undefined;
  readonly statements: Statement[];
} {
  if (state.kind !== "s3") return { objects: undefined, statements: [] };
  const arn = bucketArn(state.region, state.bucket);
  return {
    objects: `${arn}/*`,
    statements: [
      {
        Sid: "ReadStates",
        Effect: "Allow",
        Action: ["s3:GetObject", "s3:GetObjectVersion", "s3:ListBucket"],
        Resource: [arn, `${arn}/*`],
      },
      ...decrypt(state),
    ],
  };
}

/** A key is a policy's resource by its id only; of an alias the condition says which. */
function decrypt({ keyArn }: S3State): Statement[] {
  if (keyArn === undefined) return [];
  const alias = aliasOf(keyArn);
  return [
    {
      Sid: "DecryptStates",
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:DescribeKey"],
      Resource: alias === undefined ? keyArn : keyArn.replace(alias, "key/*"),
      ...(alias !== undefined && {
        Condition: { "ForAnyValue:StringEquals": { "kms:ResourceAliases": alias } },
      }),
    },
  ];
}

function aliasOf(keyArn: string): string | undefined {
  return /alias\/.+$/.exec(keyArn)?.[0];
}

function assume(roles: readonly string[]): Statement[] {
  return roles.length === 0
    ? []
    : [{ Sid: "AssumeRolesOfRegions", Effect: "Allow", Action: "sts:AssumeRole", Resource: roles }];
}
