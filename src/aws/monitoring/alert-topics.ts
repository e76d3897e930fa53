import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import { SecretVariable } from "../../kit/secret-variable";
import { keyAdministration, policyDocument, type Statement } from "../iam/policy";
import { serviceAccess } from "../iam/service-access";

/** AWS services that publish to a topic. */
export type Publisher = "budgets" | "cloudwatch" | "costalerts" | "events";

export interface AlertTopic {
  /** E-mail addresses. SNS sends each a confirmation link, and nothing else before it is confirmed. */
  readonly emails: readonly string[];
  /** Names of paging services, whose HTTPS addresses are variables. */
  readonly pagers: readonly string[];
}

export interface AlertTopicsProps<Name extends string> {
  /** Begins every name, for example `hft-production-virginia`. */
  readonly prefix: string;
  readonly region: string;
  readonly accountId: string;
  readonly topics: Readonly<Record<Name, AlertTopic>>;
  /** Services that may publish to every topic. */
  readonly publishers: readonly Publisher[];
}

/** Returns the name of a topic in its region. */
export function topicName(prefix: string, name: string): string {
  return resourceName("snsTopic", prefix, name);
}

/**
 * Encrypted topics to which AWS services publish. They have a key of their own: the policy of `aws/sns` allows no
 * service to use it, so that alarms would reach nobody.
 */
export class AlertTopics<Name extends string> extends Construct {
  readonly arns: Readonly<Record<Name, string>>;
  /** Services that check at creation whether they may publish depend on these. */
  readonly policies: SnsTopicPolicy[] = [];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: AlertTopicsProps<Name>,
  ) {
    super(scope, id);
    const key = this.key();
    const entries = Object.entries<AlertTopic>(props.topics) as [Name, AlertTopic][];
    this.arns = Object.fromEntries(
      entries.map(([name, topic]) => [name, this.topic(name, topic, key).arn]),
    ) as Record<Name, string>;
  }

  private topic(name: Name, { emails, pagers }: AlertTopic, key: KmsKey): SnsTopic {
    const { prefix } = this.props;
    const topic = new SnsTopic(this, name, {
      name: topicName(prefix, name),
      kmsMasterKeyId: key.arn,
      tags: { Name: `${prefix}-${name}` },
    });
    const statements = this.props.publishers.map((publisher) => this.mayPublish(publisher, topic.arn));
    this.policies.push(
      new SnsTopicPolicy(this, `${name}-policy`, { arn: topic.arn, policy: policyDocument(statements) }),
    );
    for (const email of new Set(emails)) {
      new SnsTopicSubscription(this, `${name}-${email}`, {
        topicArn: topic.arn,
        protocol: "email",
        endpoint: email,
      });
    }
    for (const pager of pagers) {
      new SnsTopicSubscription(this, `${name}-pager-${pager}`, {
        topicArn: topic.arn,
        protocol: "https",
        endpoint: this.pagerAddress(pager),
        endpointAutoConfirms: true,
      });
    }
    return topic;
  }

  private mayPublish(publisher: Publisher, topicArn: string): Statement {
    return {
      Sid: publisher,
      Effect: "Allow",
      Action: "sns:Publish",
      Resource: topicArn,
      ...serviceAccess(`${publisher}.amazonaws.com`, this.props.accountId),
    };
  }

  private key(): KmsKey {
    const { prefix, publishers } = this.props;
    const use = publishers.map((publisher): Statement => ({
      Sid: publisher,
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
      Resource: "*",
      ...serviceAccess(`${publisher}.amazonaws.com`, this.props.accountId),
    }));
    // Without prevent_destroy: only messages in delivery are lost with it.
    const key = new KmsKey(this, "key", {
      description: `${prefix}: alerts`,
      enableKeyRotation: true,
      deletionWindowInDays: 7,
      policy: policyDocument([keyAdministration(this.props), ...use]),
    });
    new KmsAlias(this, "key-alias", {
      name: `alias/${resourceName("kmsAlias", prefix, "alerts")}`,
      targetKeyId: key.keyId,
    });
    return key;
  }

  /** The address contains a key, so it is neither in the configuration nor shown in a plan. */
  private pagerAddress(pager: string): string {
    return new SecretVariable(this, `pager_${pager}`, {
      description: `HTTPS address at which ${pager} takes alarms`,
      entersState: "SNS has no write-only form of a subscription's endpoint",
    }).stringValue;
  }
}
