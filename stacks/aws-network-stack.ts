import type { Construct } from "constructs";
import { adoptedNetwork } from "../src/aws/network/adopted-network";
import { RegionKeys } from "../src/aws/network/keys";
import { networkOutputs, type KeyArns, type Network } from "../src/aws/network/network";
import { VpcNetwork } from "../src/aws/network/vpc-network";
import { RegionProvider } from "../src/aws/provider";
import { stackId } from "../src/core/stack-id";
import { BaseStack } from "../src/kit/base-stack";
import { networkZones, type AwsNetwork } from "../src/rules/aws/network";
import { isProductionRole } from "../src/rules/environment";
import { regionPrefix, regionTags, type AwsRegionContext } from "./aws-region";

/** What outlives everything else in a region: network, keys and egress addresses. */
export class AwsNetworkStack extends BaseStack {
  readonly network: Network;

  constructor(scope: Construct, context: AwsRegionContext) {
    const { environment, name, region } = context;
    super(scope, stackId(environment.name, name, "network"), {
      state: environment.state,
      provides: describe(region.network),
    });
    new RegionProvider(this, "aws", { access: region, tags: regionTags(context) });
    const prefix = regionPrefix(context);
    const protect = isProductionRole(region.role);
    const keyArns = this.keyArns(context, prefix, protect);
    this.network =
      region.network.kind === "adopt"
        ? adoptedNetwork(region.network, keyArns)
        : new VpcNetwork(this, "network", {
            config: region.network,
            prefix,
            region: region.region,
            keyArns,
            protect,
          });
    this.export(networkOutputs(this.network));
  }

  private keyArns({ region }: AwsRegionContext, prefix: string, protect: boolean): KeyArns {
    const { keys } = region.network;
    if (keys.kind === "adopt") return { ebs: keys.ebs, logs: keys.logs, secrets: keys.secrets };
    return new RegionKeys(this, "keys", {
      prefix,
      region: region.region,
      accountId: region.accountId,
      protect,
    }).arns;
  }
}

function describe(network: AwsNetwork): string {
  const zones = networkZones(network)
    .map(({ zoneId }) => zoneId)
    .join(", ");
  return network.kind === "adopt"
    ? `adopted ${network.vpcId} in ${zones}`
    : `VPC ${network.cidr} in ${zones}, NAT ${network.nat.kind}`;
}
