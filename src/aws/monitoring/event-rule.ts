import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { CloudEvent } from "./cloud-events";

export interface EventRuleProps {
  readonly event: CloudEvent;
  /** Begins its name, for example `hft-production-virginia`. */
  readonly prefix: string;
  /** ARN of the topic that receives the message. */
  readonly topicArn: string;
}

/** Sends AWS's own events to a topic, each as one sentence. */
export class EventRule extends Construct {
  readonly resource: CloudwatchEventRule;

  constructor(scope: Construct, id: string, { event, prefix, topicArn }: EventRuleProps) {
    super(scope, id);
    this.resource = new CloudwatchEventRule(this, "Resource", {
      name: resourceName("eventRule", prefix, event.name),
      description: event.message.replace(/[<>]/g, ""),
      eventPattern: JSON.stringify(event.pattern),
    });
    new CloudwatchEventTarget(this, "target", {
      rule: this.resource.name,
      targetId: "topic",
      arn: topicArn,
      inputTransformer: { inputPaths: { ...event.paths }, inputTemplate: `"${event.message}"` },
    });
  }
}
