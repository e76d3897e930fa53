import { Route53RecoverycontrolconfigCluster } from "@cdktf/provider-aws/lib/route53recoverycontrolconfig-cluster";
import { Route53RecoverycontrolconfigControlPanel } from "@cdktf/provider-aws/lib/route53recoverycontrolconfig-control-panel";
import { Route53RecoverycontrolconfigRoutingControl } from "@cdktf/provider-aws/lib/route53recoverycontrolconfig-routing-control";
import { Route53RecoverycontrolconfigSafetyRule } from "@cdktf/provider-aws/lib/route53recoverycontrolconfig-safety-rule";
import type { IResolvable } from "cdktf";
import { Construct } from "constructs";

export interface RoutingControlsProps {
  /** Name of the control panel, and of the cluster if it is created. */
  readonly name: string;
  /** ARN of a cluster that exists. @default one is created */
  readonly clusterArn?: string | undefined;
  /** Names of the controls, by the chain of regions whose standbys they are. */
  readonly chains: Readonly<Record<string, readonly string[]>>;
  /** Keeps Terraform from deleting cluster and controls. */
  readonly protect: boolean;
}

/** A change is held for this long before a rule judges the new states. */
const waitMilliseconds = 5000;

/**
 * Routing controls: switches that five regions keep, of which three suffice. Each is off when it is made. Of the standbys of a
 * chain at most one is on.
 */
export class RoutingControls extends Construct {
  /** By name. */
  readonly arns: Readonly<Record<string, string>>;
  readonly clusterArn: string;
  /** The five endpoints that turn controls. @default a cluster that exists: its owner knows them */
  readonly endpoints: IResolvable | undefined;

  constructor(scope: Construct, id: string, { name, clusterArn, chains, protect }: RoutingControlsProps) {
    super(scope, id);
    const lifecycle = { preventDestroy: protect };
    const cluster =
      clusterArn === undefined
        ? new Route53RecoverycontrolconfigCluster(this, "cluster", { name, lifecycle })
        : undefined;
    this.clusterArn = clusterArn ?? cluster?.arn ?? "";
    this.endpoints = cluster?.interpolationForAttribute("cluster_endpoints");
    const panel = new Route53RecoverycontrolconfigControlPanel(this, "Resource", {
      name,
      clusterArn: this.clusterArn,
      lifecycle,
    });
    const controls = new Construct(this, "controls");
    this.arns = Object.fromEntries(
      Object.values(chains)
        .flat()
        .map((control) => [
          control,
          new Route53RecoverycontrolconfigRoutingControl(controls, control, {
            name: control,
            clusterArn: this.clusterArn,
            controlPanelArn: panel.arn,
            lifecycle,
          }).arn,
        ]),
    );
    const rules = new Construct(this, "rules");
    for (const [chain, names] of Object.entries(chains)) {
      if (names.length < 2) continue;
      new Route53RecoverycontrolconfigSafetyRule(rules, chain, {
        name: `${chain}-one-at-most`,
        controlPanelArn: panel.arn,
        assertedControls: names.map((control) => this.arns[control] ?? ""),
        waitPeriodMs: waitMilliseconds,
        // Not two or more.
        ruleConfig: { type: "ATLEAST", threshold: 2, inverted: true },
      });
    }
  }
}
