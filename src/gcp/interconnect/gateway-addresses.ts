import { ComputeAddress } from "@cdktf/provider-google/lib/compute-address";
import type { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { LinkPlace } from "./link-place";
import type { Encryption } from "./spec/encryption-schema";

export interface GatewayAddressesProps {
  /** Names of the link and of the attachment. */
  readonly names: readonly string[];
  readonly place: LinkPlace;
  readonly encryption: Encryption;
}

/** Reserves the block of an encrypted attachment, from which the gateways of VPNs over it take their addresses. */
export function gatewayAddresses(
  scope: Construct,
  id: string,
  { names, place, encryption }: GatewayAddressesProps,
): ComputeAddress | undefined {
  if (encryption.kind === "none") return undefined;
  const [address, prefixLength] = encryption.addresses.split("/");
  return new ComputeAddress(scope, id, {
    name: resourceName("compute", place.prefix, ...names, "gateways"),
    project: place.project,
    region: place.region,
    network: place.networkId,
    addressType: "INTERNAL",
    purpose: "IPSEC_INTERCONNECT",
    address,
    prefixLength: Number(prefixLength),
    lifecycle: { preventDestroy: place.protect },
  });
}
