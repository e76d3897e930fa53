import type { ComputeAddress } from "@cdktf/provider-google/lib/compute-address";
import { ComputeRoute } from "@cdktf/provider-google/lib/compute-route";
import { ComputeRouter } from "@cdktf/provider-google/lib/compute-router";
import { ComputeRouterNat } from "@cdktf/provider-google/lib/compute-router-nat";
import type { ComputeSubnetwork } from "@cdktf/provider-google/lib/compute-subnetwork";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import { rangeNames } from "./spec/ids";

export interface CloudNatProps {
  /** Begins every name, for example `hft-production-iowa`. */
  readonly prefix: string;
  readonly networkId: string;
  /** Google's name of the region, for example `us-central1`. */
  readonly region: string;
  /** Subnets whose machines reach the internet. */
  readonly subnets: { readonly private: ComputeSubnetwork; readonly trading: ComputeSubnetwork };
  /** At least one. */
  readonly addresses: readonly ComputeAddress[];
  /** A power of two. */
  readonly portsPerMachine: number;
}

/** The way of private machines to the internet, by addresses that are kept. */
export class CloudNat extends Construct {
  readonly resource: ComputeRouterNat;

  constructor(scope: Construct, id: string, props: CloudNatProps) {
    super(scope, id);
    const { prefix, networkId, region, subnets, addresses, portsPerMachine } = props;
    new ComputeRoute(this, "route", {
      name: resourceName("compute", prefix, "internet"),
      network: networkId,
      destRange: "0.0.0.0/0",
      nextHopGateway: "default-internet-gateway",
    });
    const router = new ComputeRouter(this, "router", {
      name: resourceName("compute", prefix, "nat"),
      network: networkId,
      region,
    });
    this.resource = new ComputeRouterNat(this, "Resource", {
      name: resourceName("compute", prefix, "nat"),
      router: router.name,
      region,
      natIpAllocateOption: "MANUAL_ONLY",
      natIps: addresses.map(({ id: address }) => address),
      minPortsPerVm: portsPerMachine,
      // Ports that are allocated on demand come too late for the first packets of a burst.
      enableDynamicPortAllocation: false,
      // Not with the data tier, which has no way to the internet.
      sourceSubnetworkIpRangesToNat: "LIST_OF_SUBNETWORKS",
      subnetwork: [
        {
          name: subnets.private.id,
          sourceIpRangesToNat: ["PRIMARY_IP_RANGE", "LIST_OF_SECONDARY_IP_RANGES"],
          secondaryIpRangeNames: [rangeNames.pods],
        },
        { name: subnets.trading.id, sourceIpRangesToNat: ["PRIMARY_IP_RANGE"] },
      ],
      logConfig: { enable: true, filter: "ERRORS_ONLY" },
    });
  }
}
