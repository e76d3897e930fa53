import {
  ComputeSubnetwork,
  type ComputeSubnetworkLogConfig,
} from "@cdktf/provider-google/lib/compute-subnetwork";
import type { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import { gcpBlockCidr, type GcpTier } from "./spec/address-plan";
import { rangeNames } from "./spec/ids";
import type { CreateNetwork } from "./spec/schema";

export interface TierSubnetProps {
  /** Begins every name, for example `hft-production-iowa`. */
  readonly prefix: string;
  readonly networkId: string;
  /** Google's name of the region, for example `us-central1`. */
  readonly region: string;
  /** Block of the region, from which the address plan takes the subnet's. */
  readonly regionCidr: string;
  readonly tier: GcpTier;
  readonly flowLogs: CreateNetwork["flowLogs"];
  /** Whether Terraform refuses to destroy or replace the subnet, and with it everything that has an address in it. */
  readonly protect: boolean;
}

/** Creates the subnet of one tier; that of the private tier has ranges for the pods and services of a cluster. */
export function tierSubnet(scope: Construct, id: string, props: TierSubnetProps): ComputeSubnetwork {
  const { prefix, networkId, region, regionCidr, tier, flowLogs, protect } = props;
  return new ComputeSubnetwork(scope, id, {
    name: resourceName("compute", prefix, tier),
    network: networkId,
    region,
    ipCidrRange: gcpBlockCidr(regionCidr, tier),
    secondaryIpRange:
      tier === "private"
        ? (["pods", "services"] as const).map((range) => ({
            rangeName: rangeNames[range],
            ipCidrRange: gcpBlockCidr(regionCidr, range),
          }))
        : undefined,
    stackType: "IPV4_ONLY",
    privateIpGoogleAccess: true,
    logConfig: logConfig(flowLogs),
    lifecycle: { preventDestroy: protect },
  });
}

const intervals = {
  5: "INTERVAL_5_SEC",
  30: "INTERVAL_30_SEC",
  60: "INTERVAL_1_MIN",
  300: "INTERVAL_5_MIN",
  600: "INTERVAL_10_MIN",
  900: "INTERVAL_15_MIN",
} as const;

function logConfig(flowLogs: CreateNetwork["flowLogs"]): ComputeSubnetworkLogConfig | undefined {
  if (flowLogs.kind === "none") return undefined;
  return {
    aggregationInterval: intervals[flowLogs.intervalSeconds],
    flowSampling: flowLogs.percent / 100,
    metadata: flowLogs.metadata === "all" ? "INCLUDE_ALL_METADATA" : "EXCLUDE_ALL_METADATA",
  };
}
