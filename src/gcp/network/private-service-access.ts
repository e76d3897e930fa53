import { ComputeGlobalAddress } from "@cdktf/provider-google/lib/compute-global-address";
import { ServiceNetworkingConnection } from "@cdktf/provider-google/lib/service-networking-connection";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";

export interface PrivateServiceAccessProps {
  /** Begins every name, for example `hft-production-iowa`. */
  readonly prefix: string;
  readonly networkId: string;
  /** Block that Google's networks take for managed services. */
  readonly cidr: string;
  /** Whether Terraform refuses to release the block, in which databases have their addresses. */
  readonly protect: boolean;
}

/** The peering with Google's networks in which Cloud SQL and other managed services have private addresses. */
export class PrivateServiceAccess extends Construct {
  readonly resource: ServiceNetworkingConnection;

  constructor(scope: Construct, id: string, { prefix, networkId, cidr, protect }: PrivateServiceAccessProps) {
    super(scope, id);
    const [address, prefixLength] = cidr.split("/");
    const range = new ComputeGlobalAddress(this, "range", {
      name: resourceName("compute", prefix, "producers"),
      network: networkId,
      addressType: "INTERNAL",
      purpose: "VPC_PEERING",
      address,
      prefixLength: Number(prefixLength),
      lifecycle: { preventDestroy: protect },
    });
    this.resource = new ServiceNetworkingConnection(this, "Resource", {
      network: networkId,
      service: "servicenetworking.googleapis.com",
      reservedPeeringRanges: [range.name],
      // Google keeps the peering for days after the last instance is gone, and refuses to delete it until then.
      deletionPolicy: "ABANDON",
    });
  }
}
