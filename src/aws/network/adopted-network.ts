import type { AdoptNetwork } from "../../rules/aws/network";
import type { KeyArns, Network } from "./network";

/** A network that exists already, from the plain values of the environment. */
export function adoptedNetwork(config: AdoptNetwork, keyArns: KeyArns): Network {
  const { vpcId, cidr, subnets, egressAddresses } = config;
  return { vpcId, cidr, subnets, keyArns, egressAddresses };
}
