import { CeAnomalyMonitor } from "@cdktf/provider-aws/lib/ce-anomaly-monitor";
import { CeAnomalySubscription } from "@cdktf/provider-aws/lib/ce-anomaly-subscription";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { CostAnomalies } from "./spec/schema";

export interface AnomalyWatchProps {
  /** Names the monitor and the subscription, for example `hft-production`. */
  readonly name: string;
  /** Value of the tag `hft-environment` of what the created monitor counts. */
  readonly environment: string;
  readonly anomalies: CostAnomalies;
  /** ARN of the topic that receives immediate alerts. */
  readonly topicArn: string;
  /** Addresses that receive daily and weekly summaries. */
  readonly emails: readonly string[];
  /** What it depends on: the topic policy that allows Cost Explorer to publish, and active tags. */
  readonly after: readonly ITerraformDependable[];
}

/** Reports unusual spending. */
export class AnomalyWatch extends Construct {
  readonly resource: CeAnomalySubscription;

  constructor(scope: Construct, id: string, props: AnomalyWatchProps) {
    super(scope, id);
    const { name, anomalies, topicArn, emails, after } = props;
    const subscribers =
      anomalies.notify === "immediate"
        ? [{ type: "SNS", address: topicArn }]
        : emails.map((address) => ({ type: "EMAIL", address }));
    this.resource = new CeAnomalySubscription(this, "Resource", {
      name,
      frequency: anomalies.notify.toUpperCase(),
      monitorArnList: [this.monitorArn(props)],
      subscriber: subscribers,
      thresholdExpression: {
        dimension: {
          key: "ANOMALY_TOTAL_IMPACT_ABSOLUTE",
          matchOptions: ["GREATER_THAN_OR_EQUAL"],
          values: [`${anomalies.minimumUsd}`],
        },
      },
      dependsOn: [...after],
    });
  }

  private monitorArn({ name, environment, anomalies, after }: AnomalyWatchProps): string {
    const { monitor } = anomalies;
    if (monitor.kind === "adopt") return monitor.arn;
    return new CeAnomalyMonitor(this, "monitor", {
      name,
      monitorType: "CUSTOM",
      // Cost Explorer returns all keys: with fewer, every plan would show a change.
      monitorSpecification: JSON.stringify({
        And: null,
        CostCategories: null,
        Dimensions: null,
        Not: null,
        Or: null,
        Tags: { Key: "hft-environment", MatchOptions: null, Values: [environment] },
      }),
      dependsOn: [...after],
    }).arn;
  }
}
