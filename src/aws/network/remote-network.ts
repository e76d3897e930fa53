import type { TerraformRemoteState } from "cdktf";
import { tiers, type Tier } from "../../core/address-plan";
import type { OptionalKey } from "./spec/keys";
import { natZones, tierZones } from "./spec/network";
import type { AwsNetwork } from "./spec/schema";
import type { Network, Subnet } from "./network";

/**
 * Returns a network from the outputs of its stack. The environment tells which subnets and optional keys it has.
 */
export function remoteNetwork(
  state: TerraformRemoteState,
  stated: AwsNetwork,
  optionalKeys: readonly OptionalKey[],
): Network {
  const subnet = (tier: Tier, zone: string): Subnet => ({
    id: state.getString(`subnets.${tier}.${zone}.id`),
    zoneName: state.getString(`subnets.${tier}.${zone}.zone_name`),
  });
  return {
    stated,
    vpcId: state.getString("vpc_id"),
    cidr: stated.cidr,
    subnets: Object.fromEntries(
      tiers.map((tier) => [
        tier,
        Object.fromEntries(tierZones(stated, tier).map(({ key }) => [key, subnet(tier, key)])),
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

/** Returns the ids of the NAT gateways of a network from the outputs of its stack, by zone. An adopted one has none. */
export function remoteNatGatewayIds(
  state: TerraformRemoteState,
  stated: AwsNetwork,
): Readonly<Record<string, string>> {
  const zones = stated.kind === "create" ? natZones(stated) : [];
  return Object.fromEntries(zones.map((zone) => [zone, state.getString(`nat_gateway_ids.${zone}`)]));
}
