import { GlobalacceleratorAccelerator } from "@cdktf/provider-aws/lib/globalaccelerator-accelerator";
import { GlobalacceleratorEndpointGroup } from "@cdktf/provider-aws/lib/globalaccelerator-endpoint-group";
import { GlobalacceleratorListener } from "@cdktf/provider-aws/lib/globalaccelerator-listener";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import { guard } from "../../kit/guard";
import { acceleratorRules } from "./spec/rules";
import type { Accelerator } from "./spec/schema";
import type { Ingress } from "../ingress/ingress";
import { AcceleratorLogBucket } from "./accelerator-log-bucket";

/** The region of Global Accelerator's API, and of the bucket for its flow logs. */
export const acceleratorApiRegion = "us-west-2";

/** The load balancer that takes the traffic, and its region. */
export interface ServingEndpoint {
  /** The region's name in the environment. */
  readonly name: string;
  /** For example `us-east-1`. */
  readonly region: string;
  readonly ingress: Ingress;
}

export interface GlobalAcceleratorProps {
  readonly accelerator: Accelerator;
  /** Its name and the beginning of its bucket's, for example `hft-production`. */
  readonly name: string;
  readonly accountId: string;
  /** TCP port of its listener, which is that of the load balancer's. */
  readonly port: number;
  readonly endpoint: ServingEndpoint;
  /** Keeps Terraform from deleting the accelerator: its addresses cannot be recovered. */
  readonly protect: boolean;
}

/** The API's default; without a weight the provider sends 0. Source: terraform-provider-aws#31767. */
const defaultWeight = 128;
const flowLogPrefix = "global-accelerator";

/**
 * Two fixed addresses in front of one region's load balancer at a time. No other region has an endpoint group: without
 * a healthy endpoint the accelerator fails open, and ignores a traffic dial or a weight of 0.
 *
 * An apply that moves the endpoint creates one group and deletes the other at the same time, so that a lost region does
 * not block it. Meanwhile either may take traffic.
 *
 * The target group decides on health: Global Accelerator ignores an endpoint group's health check for load balancers.
 *
 * @throws ProblemsError for what `acceleratorRules` refuses
 */
export class GlobalAccelerator extends Construct {
  readonly resource: GlobalacceleratorAccelerator;

  constructor(scope: Construct, id: string, props: GlobalAcceleratorProps) {
    super(scope, id);
    const { accelerator, name, accountId, port, endpoint, protect } = props;
    guard(this, acceleratorRules, accelerator, {});
    const { preserveClientIp, flowLogRetentionDays } = accelerator;
    const flowLogs = new AcceleratorLogBucket(this, "flow-logs", {
      name: resourceName("s3Bucket", name, "accelerator", accountId),
      region: acceleratorApiRegion,
      accountId,
      prefix: flowLogPrefix,
      retentionDays: flowLogRetentionDays,
      protect,
    });
    this.resource = new GlobalacceleratorAccelerator(this, "Resource", {
      name: resourceName("accelerator", name),
      enabled: true,
      ipAddressType: "IPV4",
      attributes: {
        flowLogsEnabled: true,
        flowLogsS3Bucket: flowLogs.resource.bucket,
        flowLogsS3Prefix: flowLogPrefix,
      },
      dependsOn: [flowLogs.policy],
      lifecycle: { preventDestroy: protect },
    });
    const listener = new GlobalacceleratorListener(this, "listener", {
      acceleratorArn: this.resource.id,
      protocol: "TCP",
      portRange: [{ fromPort: port, toPort: port }],
    });
    new GlobalacceleratorEndpointGroup(this, `endpoint-${endpoint.name}`, {
      listenerArn: listener.id,
      endpointGroupRegion: endpoint.region,
      endpointConfiguration: [
        {
          endpointId: endpoint.ingress.arn,
          weight: defaultWeight,
          clientIpPreservationEnabled: preserveClientIp,
        },
      ],
    });
  }

  /** The two public addresses, for allow-lists. */
  get addresses(): string[] {
    return this.resource.ipSets.get(0).ipAddresses;
  }
}
