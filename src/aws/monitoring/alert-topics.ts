import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import { SecretVariable } from "../../kit/secret-variable";
import { keyAdministration, policyDocument, type Statement } from "../iam/policy";

/** AWS services that publish to a topic. */
export type Publisher = "budgets" | "cloudwatch" | "costalerts" | "events";

export interface AlertTopic {
  /** E-mail addresses. Each gets a message whose link it must follow before it gets another. */
  readonly emails: readonly string[];
  /** Services that wake somebody, whose HTTPS addresses are variables. */
  readonly pagers: readonly string[];
}

export interface AlertTopicsProps<Name extends string> {
  /** Begins every name, for example `hft-production-virginia`. */
  readonly prefix: string;
  readonly region: string;
  readonly accountId: string;
  readonly topics: Readonly<Record<Name, AlertTopic>>;
  readonly publishers: readonly Publisher[];
}

/** The name of a topic in its region. */
export function topicName(prefix: string, name: string): string {
  return resourceName("snsTopic", prefix, name);
}

/**
 * Encrypted topics that AWS services publish to. Their key is our own: the policy of `aws/sns` lets no service
 * use it, and alarms then ring for nobody.
 */
export class AlertTopics<Name extends string> extends Construct {
  readonly arns: Readonly<Record<Name, string>>;
  /** What checks that it may publish waits for these. */
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
      Principal: { Service: `${publisher}.amazonaws.com` },
      Action: "sns:Publish",
      Resource: topicArn,
      ...this.onOwnBehalf(publisher),
    };
  }

  private key(): KmsKey {
    const { prefix, publishers } = this.props;
    const use = publishers.map((publisher): Statement => ({
      Sid: publisher,
      Effect: "Allow",
      Principal: { Service: `${publisher}.amazonaws.com` },
      Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
      Resource: "*",
      ...this.onOwnBehalf(publisher),
    }));
    // Nothing is lost with it but messages on their way, so that no environment is kept from being destroyed.
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

  /**
   * EventBridge sends no account when it publishes to a topic: with the condition its statement never allows,
   * and the events are dropped without a trace but a metric.
   */
  private onOwnBehalf(publisher: Publisher): Pick<Statement, "Condition"> {
    if (publisher === "events") return {};
    return { Condition: { StringEquals: { "aws:SourceAccount": this.props.accountId } } };
  }

  /** The address holds a key, so it is neither in the configuration nor shown in a plan. */
  private pagerAddress(pager: string): string {
    return new SecretVariable(this, `pager_${pager}`, {
      description: `HTTPS address at which ${pager} takes alarms`,
      entersState: "SNS has no write-only form of a subscription's endpoint",
    }).stringValue;
  }
}
