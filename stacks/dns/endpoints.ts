import type { TerraformRemoteState } from "cdktf";
import { remoteIngress } from "../../src/aws/ingress/ingress";
import type { Endpoint } from "../../src/environment/dns/endpoint";

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
