import type { AdoptNetwork, KeyArns } from "./spec/schema";
import type { Network } from "./network";

/** Returns a network that exists already, from the values of the environment. */
export function adoptedNetwork(stated: AdoptNetwork, keyArns: KeyArns): Network {
  const { vpcId, cidr, subnets, egressAddresses } = stated;
  return { stated, vpcId, cidr, subnets, keyArns, egressAddresses };
}
