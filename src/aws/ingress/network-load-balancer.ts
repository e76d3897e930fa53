import { Lb } from "@cdktf/provider-aws/lib/lb";
import { LbListener } from "@cdktf/provider-aws/lib/lb-listener";
import type { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import { guardWith } from "../../kit/guard";
import { ingressRules, ingressTier, type AwsIngress, type AwsIngressInPlace } from "./spec/rules";
import { subnetIn, type Network } from "../network/network";
import { connectionGroup } from "./connection-group";
import type { Ingress } from "./ingress";
import { targetGroup } from "./target-group";

export interface NetworkLoadBalancerProps {
  /** Its name in the environment, for example `orders`. */
  readonly name: string;
  /** The ingress and the parts of the environment that its rules judge it by. */
  readonly config: AwsIngressInPlace;
  /** Begins its name, for example `hft-production-virginia`. */
  readonly prefix: string;
  readonly network: Network;
  /** Keeps it from being deleted, by Terraform or by hand. */
  readonly protect: boolean;
}

/**
 * A network load balancer with one listener and one target group, in the zones that have targets. Clients are
 * answered in their own zone, and each zone's address reaches its own targets only.
 *
 * @throws ProblemsError for what `ingressRules` refuses
 */
export class NetworkLoadBalancer extends Construct implements Ingress {
  readonly resource: Lb;
  readonly targetGroup: LbTargetGroup;
  readonly securityGroupId: string;

  constructor(scope: Construct, id: string, props: NetworkLoadBalancerProps) {
    super(scope, id);
    const { name, config, prefix, network, protect } = props;
    guardWith(this, ingressRules, config);
    const { ingress } = config;
    const fullName = `${prefix}-${name}`;
    const { listener } = ingress;
    this.securityGroupId = connectionGroup(this, "connections", { name: fullName, network, ingress }).id;
    this.resource = new Lb(this, "Resource", {
      name: resourceName("loadBalancer", fullName),
      loadBalancerType: "network",
      internal: ingress.exposure === "internal",
      ipAddressType: "ipv4",
      subnets: ingress.zones.map((zone) => subnetIn(network, ingressTier(ingress), zone).id),
      // One that is created without a group never gets one.
      securityGroups: [this.securityGroupId],
      enableCrossZoneLoadBalancing: false,
      dnsRecordClientRoutingPolicy: "availability_zone_affinity",
      enableDeletionProtection: protect,
      accessLogs:
        listener.kind === "tls" && listener.accessLogs !== undefined
          ? { enabled: true, bucket: listener.accessLogs.bucket, prefix: listener.accessLogs.prefix }
          : undefined,
      tags: { Name: fullName },
    });
    this.targetGroup = targetGroup(this, "targets", {
      name: fullName,
      vpcId: network.vpcId,
      target: ingress.target,
    });
    new LbListener(this, "listener", {
      loadBalancerArn: this.resource.arn,
      port: listener.port,
      ...listenerArguments(listener),
      defaultAction: [{ type: "forward", targetGroupArn: this.targetGroup.arn }],
    });
  }

  get arn(): string {
    return this.resource.arn;
  }

  get dnsName(): string {
    return this.resource.dnsName;
  }

  get zoneId(): string {
    return this.resource.zoneId;
  }

  get targetGroupArn(): string {
    return this.targetGroup.arn;
  }
}

function listenerArguments(listener: AwsIngress["listener"]) {
  return listener.kind === "tcp"
    ? { protocol: "TCP", tcpIdleTimeoutSeconds: listener.idleTimeoutSeconds }
    : { protocol: "TLS", certificateArn: listener.certificateArn, sslPolicy: listener.policy };
}
