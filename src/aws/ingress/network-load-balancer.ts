import { Lb } from "@cdktf/provider-aws/lib/lb";
import { LbListener } from "@cdktf/provider-aws/lib/lb-listener";
import type { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import { guard } from "../../kit/guard";
import { ingressRules, ingressTier } from "./spec/rules";
import type { AwsIngress } from "./spec/schema";
import { subnetIn, type Network } from "../network/network";
import { connectionGroup } from "./connection-group";
import type { Ingress } from "./ingress";
import { targetGroup } from "./target-group";

export interface NetworkLoadBalancerProps {
  /** Its name in the environment, for example `orders`. */
  readonly name: string;
  readonly ingress: AwsIngress;
  /** Begins its name, for example `hft-production-virginia`. */
  readonly prefix: string;
  readonly network: Network;
  /** Blocks of health checkers of DNS. @default none */
  readonly checkedFrom?: readonly string[] | undefined;
  /** For example `us-east-1`. */
  readonly region: string;
  readonly accountId: string;
  /** Enables ELB's deletion protection. */
  readonly protect: boolean;
}

/**
 * A network load balancer with one listener and one target group, in the zones that have targets. DNS resolves to the
 * client's own zone, and each zone's address reaches the targets of that zone only.
 *
 * @throws ProblemsError for what `ingressRules` refuses
 */
export class NetworkLoadBalancer extends Construct implements Ingress {
  readonly resource: Lb;
  readonly targetGroup: LbTargetGroup;
  readonly securityGroupId: string;

  constructor(scope: Construct, id: string, props: NetworkLoadBalancerProps) {
    super(scope, id);
    const { name, ingress, prefix, network, region, accountId, protect, checkedFrom = [] } = props;
    guard(this, ingressRules, ingress, { network: network.stated, region, accountId });
    const fullName = `${prefix}-${name}`;
    const { listener } = ingress;
    this.securityGroupId = connectionGroup(this, "connections", {
      name: fullName,
      network,
      ingress,
      checkedFrom,
    }).id;
    this.resource = new Lb(this, "Resource", {
      name: resourceName("loadBalancer", fullName),
      loadBalancerType: "network",
      internal: ingress.exposure === "internal",
      ipAddressType: "ipv4",
      subnets: ingress.zones.map((zone) => subnetIn(network, ingressTier(ingress), zone).id),
      // A load balancer that is created without a security group cannot get one later.
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
