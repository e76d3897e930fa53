import { ComputeGlobalAddress } from "@cdktf/provider-google/lib/compute-global-address";
import type { ComputeNetwork } from "@cdktf/provider-google/lib/compute-network";
import { ComputeNetworkPeeringRoutesConfig } from "@cdktf/provider-google/lib/compute-network-peering-routes-config";
import { ServiceNetworkingConnection } from "@cdktf/provider-google/lib/service-networking-connection";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";

export interface PrivateServiceAccessProps {
  /** Begins every name, for example `hft-production-iowa`. */
  readonly prefix: string;
  readonly network: ComputeNetwork;
  /** Block that Google's networks take for managed services. */
  readonly cidr: string;
  /** Whether Terraform refuses to release the block, in which databases have their addresses. */
  readonly protect: boolean;
}

/** The peering with Google's networks in which Cloud SQL and other managed services have private addresses. */
export class PrivateServiceAccess extends Construct {
  readonly resource: ServiceNetworkingConnection;

  constructor(scope: Construct, id: string, { prefix, network, cidr, protect }: PrivateServiceAccessProps) {
    super(scope, id);
    const [address, prefixLength] = cidr.split("/");
    const range = new ComputeGlobalAddress(this, "range", {
      name: resourceName("compute", prefix, "producers"),
      network: network.id,
      addressType: "INTERNAL",
      purpose: "VPC_PEERING",
      address,
      prefixLength: Number(prefixLength),
      lifecycle: { preventDestroy: protect },
    });
    this.resource = new ServiceNetworkingConnection(this, "Resource", {
      network: network.id,
      service: "servicenetworking.googleapis.com",
      reservedPeeringRanges: [range.name],
      // Google keeps the peering for days after the last instance is gone, and refuses to delete it until then.
      deletionPolicy: "ABANDON",
      // A peering that a destroy left behind takes the block again; without this Google refuses to change it.
      updateOnCreationFail: true,
    });
    new ComputeNetworkPeeringRoutesConfig(this, "routes", {
      network: network.name,
      peering: this.resource.peering,
      // A peering exchanges the routes of subnets only: answers of a database would not find the way over a link.
      exportCustomRoutes: true,
      importCustomRoutes: false,
    });
  }
}
