import {
  AwsProvider,
  type AwsProviderConfig,
  type AwsProviderEndpoints,
} from "@cdktf/provider-aws/lib/provider";
import { Aspects } from "cdktf";
import type { Construct } from "constructs";
import { byOperation } from "../../kit/by-operation";
import { Bounded } from "../iam/bounded";

export interface AwsAccess {
  /** For example `us-east-1`. */
  readonly region: string;
  readonly accountId: string;
  readonly roles?: { readonly plan: string; readonly apply: string } | undefined;
  readonly emulator?: { readonly endpoint: string } | undefined;
  /** ARN of the policy that bounds every IAM role of the stack. @default none */
  readonly boundary?: string | undefined;
}

export interface RegionProviderProps {
  readonly access: AwsAccess;
  readonly tags: Readonly<Record<string, string>>;
}

/** The services whose endpoints an emulator takes over: all that this project's resources call. */
const emulatedServices = [
  "autoscaling",
  "backup",
  "budgets",
  "cloudwatch",
  "costexplorer",
  "directconnect",
  "ec2",
  "ecr",
  "eks",
  "elasticache",
  "elbv2",
  "events",
  "globalaccelerator",
  "iam",
  "kms",
  "logs",
  "networkmonitor",
  "rds",
  "route53",
  "s3",
  "s3Control",
  "scheduler",
  "secretsmanager",
  "sns",
  "sqs",
  "ssm",
  "sts",
] as const satisfies readonly (keyof AwsProviderEndpoints)[];

/** Configures the provider of one region, guarded against credentials of another account. */
export class RegionProvider {
  readonly resource: AwsProvider;

  constructor(scope: Construct, id: string, { access, tags }: RegionProviderProps) {
    const { region, accountId, roles, emulator, boundary } = access;
    this.resource = new AwsProvider(scope, id, {
      region,
      allowedAccountIds: [accountId],
      defaultTags: [{ tags: { ...tags } }],
      assumeRole: roles === undefined ? undefined : [{ roleArn: byOperation(scope, roles) }],
      ...(emulator === undefined ? {} : emulatorSettings(emulator.endpoint)),
    });
    if (boundary !== undefined) Aspects.of(scope).add(new Bounded(boundary));
  }
}

/**
 * An emulator has no accounts and no credentials worth the name. It is the provider's proxy too: S3 Control puts the
 * account id before the host, and no resolver knows `000000000000.127.0.0.1`; a request to a service that is not listed
 * fails there and never reaches a cloud. Go asks no proxy for 127.0.0.1 and localhost themselves.
 *
 * Sources: the endpoint rules of S3 Control in aws-sdk-go-v2; golang.org/x/net/http/httpproxy; aws-sdk-go-base,
 * internal/config.
 */
function emulatorSettings(endpoint: string): Partial<AwsProviderConfig> {
  const endpoints: AwsProviderEndpoints = Object.fromEntries(
    emulatedServices.map((service) => [service, endpoint]),
  );
  return {
    accessKey: "emulator",
    secretKey: "emulator",
    s3UsePathStyle: true,
    skipMetadataApiCheck: "true",
    httpProxy: endpoint,
    httpsProxy: endpoint,
    // Takes the place of NO_PROXY, which may lead past the proxy.
    noProxy: "127.0.0.1",
    endpoints: [endpoints],
  };
}
