import type { TerraformRemoteState } from "cdktf";
import { tiers, type Tier } from "../../core/address-plan";
import type { OptionalKey } from "./spec/keys";
import { natZones, tierZones, type AwsNetwork } from "./spec/network";
import type { Network, Subnet } from "./network";

/**
 * A network as its stack's outputs give it. Which subnets and which optional keys there are is known from the
 * environment.
 */
export function remoteNetwork(
  state: TerraformRemoteState,
  config: AwsNetwork,
  optionalKeys: readonly OptionalKey[] = [],
): Network {
  const subnet = (tier: Tier, zone: string): Subnet => ({
    id: state.getString(`subnets.${tier}.${zone}.id`),
    zoneName: state.getString(`subnets.${tier}.${zone}.zone_name`),
  });
  return {
    stated: config,
    vpcId: state.getString("vpc_id"),
    cidr: config.cidr,
    subnets: Object.fromEntries(
      tiers.map((tier) => [
        tier,
        Object.fromEntries(tierZones(config, tier).map(({ key }) => [key, subnet(tier, key)])),
      ]),
    ),
    keyArns: {
      ebs: state.getString("key_arns.ebs"),
      logs: state.getString("key_arns.logs"),
      secrets: state.getString("key_arns.secrets"),
      ...Object.fromEntries(optionalKeys.map((use) => [use, state.getString(`key_arns.${use}`)])),
    },
    egressAddresses: state.getList("venue_allow_list"),
  };
}

/** Ids of the NAT gateways that a network's stack created, by zone. */
export function remoteNatGatewayIds(
  state: TerraformRemoteState,
  config: AwsNetwork,
): Readonly<Record<string, string>> {
  const zones = config.kind === "create" ? natZones(config) : [];
  return Object.fromEntries(zones.map((zone) => [zone, state.getString(`nat_gateway_ids.${zone}`)]));
}
