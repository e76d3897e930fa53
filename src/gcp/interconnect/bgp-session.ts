import type { ComputeRouter } from "@cdktf/provider-google/lib/compute-router";
import {
  ComputeRouterInterface,
  type ComputeRouterInterfaceConfig,
} from "@cdktf/provider-google/lib/compute-router-interface";
import {
  ComputeRouterPeer,
  type ComputeRouterPeerBfd,
  type ComputeRouterPeerMd5AuthenticationKey,
} from "@cdktf/provider-google/lib/compute-router-peer";
import { Construct } from "constructs";
import type { LinkPlace } from "./link-place";
import type { Detection } from "./spec/session-schema";

export interface BgpSessionProps {
  /** Name of interface and peer on their router. */
  readonly name: string;
  readonly router: ComputeRouter;
  readonly place: LinkPlace;
  /** The path that the session goes over: an attachment or a tunnel. */
  readonly over: Pick<ComputeRouterInterfaceConfig, "interconnectAttachment" | "vpnTunnel">;
  /** Google's address with its prefix length. */
  readonly ipRange: string;
  /** Address of the other side. */
  readonly peerAddress: string;
  readonly peerAsn: number;
  /** Priority (MED) of what Google announces. */
  readonly priority: number;
  /** How a failed path is noticed. @default by BGP's keepalive messages: a tunnel has no BFD */
  readonly detection?: Detection | undefined;
  /** @default none */
  readonly md5?: ComputeRouterPeerMd5AuthenticationKey | undefined;
}

/** A BGP session of a Cloud Router, which announces what its router announces. */
export class BgpSession extends Construct {
  readonly resource: ComputeRouterPeer;

  constructor(scope: Construct, id: string, props: BgpSessionProps) {
    super(scope, id);
    const { name, router, place, over, ipRange, peerAddress, peerAsn, priority, detection, md5 } = props;
    const where = { name, router: router.name, project: place.project, region: place.region };
    const ownEnd = new ComputeRouterInterface(this, "interface", { ...where, ...over, ipRange });
    this.resource = new ComputeRouterPeer(this, "Resource", {
      ...where,
      interface: ownEnd.name,
      peerIpAddress: peerAddress,
      peerAsn,
      advertisedRoutePriority: priority,
      // Without it the provider takes 0 for not set.
      zeroAdvertisedRoutePriority: priority === 0 ? true : undefined,
      bfd: detection && bfdOf(detection),
      md5AuthenticationKey: md5,
      // Google deletes no interface while a peer has an address of it. Both keep their names, so Terraform sees no need.
      lifecycle: { replaceTriggeredBy: [`${ownEnd.terraformResourceType}.${ownEnd.friendlyUniqueId}`] },
    });
  }
}

/** Stated in either case: the provider keeps what was there where the block is missing. */
function bfdOf(detection: Detection): ComputeRouterPeerBfd {
  if (detection.kind === "none") return { sessionInitializationMode: "DISABLED" };
  return {
    sessionInitializationMode: detection.starts.toUpperCase(),
    minReceiveInterval: detection.intervalMs,
    minTransmitInterval: detection.intervalMs,
    multiplier: detection.multiplier,
  };
}
