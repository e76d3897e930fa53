import { GlobalacceleratorAccelerator } from "@cdktf/provider-aws/lib/globalaccelerator-accelerator";
import { GlobalacceleratorEndpointGroup } from "@cdktf/provider-aws/lib/globalaccelerator-endpoint-group";
import { GlobalacceleratorListener } from "@cdktf/provider-aws/lib/globalaccelerator-listener";
import { Construct } from "constructs";
import { resourceName } from "../../core/names";
import { guard } from "../../kit/guard";
import { acceleratorRules, takesTraffic, type AcceleratorInPlace } from "../../rules/aws/accelerator";
import type { Ingress } from "../ingress/ingress";
import { FlowLogBucket } from "./flow-log-bucket";

/** The region of Global Accelerator's own API, and of the bucket for its flow logs. */
export const acceleratorApiRegion = "us-west-2";

/** A load balancer, and the region that it is in. */
export interface RegionIngress {
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
  /** The port on which clients and the load balancers meet. */
  readonly port: number;
  /** What each endpoint names, by the region's name in the environment. */
  readonly ingresses: Readonly<Record<string, RegionIngress>>;
  /** Keeps Terraform from giving up the addresses, which nobody gets back. */
  readonly protect: boolean;
}

/** Any number from 1 on: with one endpoint that takes traffic only its difference from 0 counts. */
const full = 128;
const flowLogPrefix = "global-accelerator";

/**
 * Two fixed addresses in front of one region's load balancer at a time. A region that may not have the traffic
 * has the weight 0: the traffic dial is ignored when the accelerator itself fails over.
 *
 * Health is the target group's: what an endpoint group says of it is ignored for load balancers.
 *
 * @throws ProblemsError for what `acceleratorRules` refuses
 */
export class GlobalAccelerator extends Construct {
  readonly resource: GlobalacceleratorAccelerator;

  constructor(scope: Construct, id: string, props: GlobalAcceleratorProps) {
    super(scope, id);
    const { config, name, accountId, port, ingresses, protect } = props;
    guard(this, acceleratorRules, config);
    const { endpoints, preserveClientIp, flowLogRetentionDays } = config.accelerator;
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
    for (const [regionName, { region, ingress }] of Object.entries(ingresses)) {
      const endpoint = endpoints[regionName];
      if (endpoint === undefined) continue;
      new GlobalacceleratorEndpointGroup(this, `endpoint-${regionName}`, {
        listenerArn: listener.id,
        endpointGroupRegion: region,
        endpointConfiguration: [
          {
            endpointId: ingress.arn,
            weight: takesTraffic(endpoint.state) ? full : 0,
            clientIpPreservationEnabled: preserveClientIp,
          },
        ],
      });
    }
  }

  /** The two public addresses, for those who allow-list them. */
  get addresses(): string[] {
    return this.resource.ipSets.get(0).ipAddresses;
  }
}
