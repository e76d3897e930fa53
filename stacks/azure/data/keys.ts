import type { TerraformStack } from "cdktf";
import { remoteNetwork } from "../../../src/azure/network/network";
import { keyRefs } from "../../../src/azure/network/spec/ids";
import type { KeyRefs } from "../../../src/azure/network/spec/schema";
import { readState } from "../../../src/kit/state";
import type { AzureNetworkStack } from "../network-stack";
import type { AzureRegionContext } from "../region";

/**
 * Returns what the data of a region is encrypted with. It follows from the environment, but for what Azure gives a created
 * key: a cache needs its version, a registry the client id of its identity. Only for them the network's state is read.
 */
export function dataKeys(
  stack: TerraformStack,
  { environment, region }: AzureRegionContext,
  networkStack: AzureNetworkStack,
): KeyRefs {
  const { place, network, cache, images } = region;
  const encryptsImages = images?.kind === "home" && images.encryption === "region";
  if (network.keys.kind === "adopt" || (cache === undefined && !encryptsImages)) {
    return keyRefs(place, network);
  }
  const state = readState(stack, networkStack.node.id, environment.state);
  return remoteNetwork(state, place, network).keys;
}
