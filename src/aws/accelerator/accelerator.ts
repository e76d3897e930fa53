import { GlobalacceleratorAccelerator } from "@cdktf/provider-aws/lib/globalaccelerator-accelerator";
import { GlobalacceleratorEndpointGroup } from "@cdktf/provider-aws/lib/globalaccelerator-endpoint-group";
import { GlobalacceleratorListener } from "@cdktf/provider-aws/lib/globalaccelerator-listener";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import { guardWith } from "../../kit/guard";
import { acceleratorRules, type AcceleratorInPlace } from "./spec/rules";
import type { Ingress } from "../ingress/ingress";
import { FlowLogBucket } from "./flow-log-bucket";

/** The region of Global Accelerator's own API, and of the bucket for its flow logs. */
export const acceleratorApiRegion = "us-west-2";

/** The load balancer that takes the traffic, and where it is. */
export interface ServingEndpoint {
  /** The region's name in the environment. */
  readonly name: string;
  /** For example `us-east-1`. */
  readonly region: string;
  readonly ingress: Ingress;
}

export interface GlobalAcceleratorProps {
  /** The accelerator and the parts of the environment that its rules judge it by. */
  readonly config: AcceleratorInPlace;
  /** For example `hft-production`. */
  readonly name: string;
  readonly accountId: string;
  /** The port on which clients and the load balancer meet. */
  readonly port: number;
  readonly endpoint: ServingEndpoint;
  /** Keeps Terraform from giving up the addresses, which nobody gets back. */
  readonly protect: boolean;
}

/** The API's default. Where none is stated the provider sends 0. Source: terraform-provider-aws#31767. */
const defaultWeight = 128;
const flowLogPrefix = "global-accelerator";

/**
 * Two fixed addresses in front of one region's load balancer at a time. No other region has an endpoint group:
 * where nobody is healthy the accelerator fails open, past a traffic dial and a weight of 0.
 *
 * An apply that moves the endpoint makes one group and deletes the other at the same time, so that a region that
 * is lost holds nothing up. For that long either may take traffic.
 *
 * Health is the target group's: what an endpoint group says of it is ignored for load balancers.
 *
 * @throws ProblemsError for what `acceleratorRules` refuses
 */
export class GlobalAccelerator extends Construct {
  readonly resource: GlobalacceleratorAccelerator;

  constructor(scope: Construct, id: string, props: GlobalAcceleratorProps) {
    super(scope, id);
    const { config, name, accountId, port, endpoint, protect } = props;
    guardWith(this, acceleratorRules, config);
    const { preserveClientIp, flowLogRetentionDays } = config.accelerator;
    const flowLogs = new FlowLogBucket(this, "flow-logs", {
      name: resourceName("s3Bucket", name, "accelerator", accountId),
      region: acceleratorApiRegion,
      accountId,
      prefix: flowLogPrefix,
      retentionDays: flowLogRetentionDays,
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

  /** The two public addresses, for those who allow-list them. */
  get addresses(): string[] {
    return this.resource.ipSets.get(0).ipAddresses;
  }
}
