import { partitionOf } from "../region/spec/arn";
import type { Statement } from "../iam/policy";

/** Denies requests without TLS 1.2 or newer, also to the account's own roles. */
export function encryptedTransportOnly(bucketArn: string): Statement[] {
  const everything = [bucketArn, `${bucketArn}/*`];
  const deny = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: everything } as const;
  return [
    { Sid: "PlainText", ...deny, Condition: { Bool: { "aws:SecureTransport": "false" } } },
    { Sid: "OldTls", ...deny, Condition: { NumericLessThan: { "s3:TlsVersion": "1.2" } } },
  ];
}

/**
 * Lets AWS's log delivery write logs of this account, below any prefix.
 *
 * Source: Amazon VPC user guide, flow-logs-s3-permissions; Global Accelerator developer guide, monitoring flow logs.
 */
export function logDelivery(bucketArn: string, region: string, accountId: string): Statement[] {
  const sender = { Effect: "Allow", Principal: { Service: "delivery.logs.amazonaws.com" } } as const;
  const account = { "aws:SourceAccount": accountId };
  const source = { "aws:SourceArn": `arn:${partitionOf(region)}:logs:*:${accountId}:*` };
  return [
    {
      Sid: "LogDeliveryWrite",
      ...sender,
      Action: "s3:PutObject",
      Resource: [`${bucketArn}/AWSLogs/${accountId}/*`, `${bucketArn}/*/AWSLogs/${accountId}/*`],
      Condition: {
        StringEquals: { ...account, "s3:x-amz-acl": "bucket-owner-full-control" },
        ArnLike: source,
      },
    },
    {
      Sid: "LogDeliveryCheck",
      ...sender,
      Action: ["s3:GetBucketAcl", "s3:ListBucket"],
      Resource: bucketArn,
      Condition: { StringEquals: account, ArnLike: source },
    },
  ];
}
