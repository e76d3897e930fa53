import type { Construct } from "constructs";
import { ExchangeInterconnect } from "../../src/aws/interconnect/exchange-interconnect";
import { interconnectOutputs } from "../../src/aws/interconnect/interconnect";
import { linkOrders } from "../../src/aws/interconnect/orders";
import { adoptedNetwork } from "../../src/aws/network/adopted-network";
import { RegionKeys } from "../../src/aws/network/keys";
import { networkOutputs, type Network } from "../../src/aws/network/network";
import { VpcNetwork } from "../../src/aws/network/vpc-network";
import { RegionProvider } from "../../src/aws/region/provider";
import { stackId } from "../../src/core/stack-id";
import { BaseStack } from "../../src/kit/base-stack";
import type { AwsInterconnect } from "../../src/aws/interconnect/spec/schema";
import { networkZones } from "../../src/aws/network/spec/network";
import type { AwsNetwork, KeyArns } from "../../src/aws/network/spec/schema";
import type { AwsRegionContext } from "./region";

/** The network, keys and egress addresses of a region. Every other stack of the region depends on them. */
export class AwsNetworkStack extends BaseStack {
  readonly network: Network;

  constructor(scope: Construct, context: AwsRegionContext) {
    const { environment, region } = context;
    super(scope, stackId(environment.name, region.name, "network"), {
      state: environment.state,
      provides: describe(region.network, region.interconnect),
    });
    new RegionProvider(this, "aws", { access: region, tags: context.region.tags });
    const prefix = context.region.prefix;
    const { network, routeTables, natGatewayIds } = this.createOrAdopt(context, this.keyArns(context));
    this.network = network;
    this.export(networkOutputs(this.network));
    if (natGatewayIds !== undefined && region.monitoring !== undefined) {
      this.export({ nat_gateway_ids: natGatewayIds });
    }
    if (region.interconnect !== undefined) this.connect(context, prefix, region.interconnect, routeTables);
  }

  private createOrAdopt({ environment, region }: AwsRegionContext, keyArns: KeyArns): NetworkParts {
    const stated = region.network;
    if (stated.kind === "adopt") {
      const routeTables = Object.fromEntries((stated.routeTables ?? []).map((id) => [id, id]));
      return { network: adoptedNetwork(stated, keyArns), routeTables };
    }
    const network = new VpcNetwork(this, "network", {
      network: stated,
      prefix: region.prefix,
      region: region.awsRegion,
      accountId: region.accountId,
      accountIds: accountsOf(environment),
      keyArns,
      protect: region.protect,
    });
    return { network, routeTables: network.routeTableIds, natGatewayIds: network.natGatewayIds };
  }

  private connect(
    { region }: AwsRegionContext,
    prefix: string,
    config: AwsInterconnect,
    routeTables: NetworkParts["routeTables"],
  ): void {
    const { accountId, role, protect } = region;
    const interconnect = new ExchangeInterconnect(this, "exchange", {
      interconnect: config,
      network: this.network,
      routeTables,
      region: region.awsRegion,
      accountId,
      role,
      prefix,
      protect,
    });
    this.export({
      ...interconnectOutputs(interconnect),
      interconnect_orders: linkOrders(config, interconnect, { region: region.awsRegion, accountId }),
    });
  }

  private keyArns({ region }: AwsRegionContext): KeyArns {
    const { keys } = region.network;
    if (keys.kind === "adopt") {
      const { kind: _, ...arns } = keys;
      return arns;
    }
    return new RegionKeys(this, "keys", {
      prefix: region.prefix,
      region: region.awsRegion,
      accountId: region.accountId,
      protect: region.protect,
      optional: region.optionalKeys,
    }).arns;
  }
}

/** A network, with the ids that only this stack reads, by names that never change. */
interface NetworkParts {
  readonly network: Network;
  /** Ids of the route tables that receive an interconnect's routes. */
  readonly routeTables: Readonly<Record<string, string>>;
  /** Not set for an adopted network. */
  readonly natGatewayIds?: VpcNetwork["natGatewayIds"];
}

function accountsOf({ regions }: AwsRegionContext["environment"]): readonly string[] {
  return [...new Set(Object.values(regions).map(({ accountId }) => accountId))].sort();
}

function describe(network: AwsNetwork, interconnect: AwsInterconnect | undefined): string {
  const zones = networkZones(network)
    .map(({ zoneId }) => zoneId)
    .join(", ");
  const links = Object.entries(interconnect?.links ?? {}).map(
    ([name, { phase }]) => `${name} (${phase.kind})`,
  );
  const linked = links.length > 0 ? `, links ${links.join(", ")}` : "";
  return network.kind === "adopt"
    ? `adopted ${network.vpcId} in ${zones}${linked}`
    : `VPC ${network.cidr} in ${zones}, NAT ${network.nat.kind}${linked}`;
}
