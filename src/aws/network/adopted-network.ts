import type { AdoptNetwork, KeyArns } from "./spec/network";
import type { Network } from "./network";

/** A network that exists already, from the plain values of the environment. */
export function adoptedNetwork(config: AdoptNetwork, keyArns: KeyArns): Network {
  const { vpcId, cidr, subnets, egressAddresses } = config;
  return { stated: config, vpcId, cidr, subnets, keyArns, egressAddresses };
}
