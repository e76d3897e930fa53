import type { TerraformRemoteState } from "cdktf";
import { remoteIngress } from "../../src/aws/ingress/ingress";
import { aliases } from "../../src/environment/dns/aliases";
import type { Endpoint } from "../../src/environment/dns/endpoint";

/** Reads where the accelerator is from the outputs of its stack. */
export function remoteAccelerator(state: TerraformRemoteState): Endpoint {
  const { zoneId } = aliases().accelerator;
  return { kind: "alias", dnsName: state.getString("accelerator.dns_name"), zoneId };
}

/** Reads where an ingress of a region is from the outputs of the stack that makes it. */
export function remoteEndpoint(state: TerraformRemoteState, cloud: string, ingress: string): Endpoint {
  switch (cloud) {
    case "aws": {
      const { dnsName, zoneId } = remoteIngress(state, ingress);
      return { kind: "alias", dnsName, zoneId };
    }
    case "gcp":
      return { kind: "address", address: state.getString(`ingress.${ingress}.address`) };
    case "azure":
      return { kind: "address", address: state.getString(`ingress.${ingress}.ip_address`) };
    default:
      throw new Error(`no name of DNS leads to ${cloud}`);
  }
}
