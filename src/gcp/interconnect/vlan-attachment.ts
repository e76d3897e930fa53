import type { ComputeInterconnect } from "@cdktf/provider-google/lib/compute-interconnect";
import { ComputeInterconnectAttachment } from "@cdktf/provider-google/lib/compute-interconnect-attachment";
import type { ComputeRouter } from "@cdktf/provider-google/lib/compute-router";
import type { ComputeRouterPeerMd5AuthenticationKey } from "@cdktf/provider-google/lib/compute-router-peer";
import { Construct } from "constructs";
import { guard } from "../../kit/guard";
import { SecretVariable } from "../../kit/secret-variable";
import { BgpSession } from "./bgp-session";
import { gatewayAddresses } from "./gateway-addresses";
import type { LinkPlace } from "./link-place";
import { attachmentRules } from "./spec/attachment-rules";
import { bgpKeyVariable, type PlacedAttachment } from "./spec/attachments";
import { bandwidthName } from "./spec/bandwidths";
import type { DedicatedAttachment } from "./spec/dedicated-schema";
import { attachmentName } from "./spec/link-names";

export interface VlanAttachmentProps {
  readonly attachment: PlacedAttachment;
  readonly stated: DedicatedAttachment;
  /** Id of the connection. */
  readonly interconnectId: string;
  /** The connection that this stack orders, and the circuit of it that the environment states. @default it is adopted */
  readonly ordered?: { readonly connection: ComputeInterconnect; readonly circuitId: string } | undefined;
  readonly router: ComputeRouter;
  /** ASN of Google's side. */
  readonly asn: number;
  readonly place: LinkPlace;
}

/**
 * A VLAN of a dedicated connection with its BGP session, whose addresses Google chooses.
 *
 * If the stated circuit is not one of the connection, the apply stops before it creates the attachment: so none is
 * created in the apply that orders, nor before Google has turned the circuits up.
 */
export class VlanAttachment extends Construct {
  readonly resource: ComputeInterconnectAttachment;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: VlanAttachmentProps,
  ) {
    super(scope, id);
    const { attachment, stated, interconnectId, router, place } = props;
    guard(this, attachmentRules, stated, { asn: props.asn });
    const { link, name: key, encryption } = attachment;
    const name = attachmentName(place, attachment);
    const addresses = gatewayAddresses(this, "gateways", { names: [link, key], place, encryption });
    this.resource = new ComputeInterconnectAttachment(this, "Resource", {
      name,
      project: place.project,
      region: place.region,
      router: router.id,
      type: "DEDICATED",
      interconnect: interconnectId,
      bandwidth: bandwidthName(stated.bandwidthMbps),
      vlanTag8021Q: stated.vlan,
      candidateSubnets: stated.sessionBlocks && [...stated.sessionBlocks],
      encryption: encryption.kind === "ipsec" ? "IPSEC" : "NONE",
      ipsecInternalAddresses: addresses && [addresses.selfLink],
      mtu: encryption.kind === "none" ? `${encryption.mtu}` : undefined,
      lifecycle: { preventDestroy: place.protect, precondition: this.circuitIsThere() },
    });
    new BgpSession(this, "session", {
      name,
      router,
      place,
      over: { interconnectAttachment: this.resource.selfLink },
      ipRange: this.resource.cloudRouterIpAddress,
      peerAddress: `\${split("/", ${this.resource.fqn}.customer_router_ip_address)[0]}`,
      peerAsn: stated.peerAsn,
      priority: stated.priority,
      detection: stated.detection,
      md5: stated.md5 ? this.bgpKey(name) : undefined,
    });
  }

  private circuitIsThere(): { condition: string; errorMessage: string }[] | undefined {
    const { attachment, ordered } = this.props;
    if (ordered === undefined) return undefined;
    const { connection, circuitId } = ordered;
    return [
      {
        condition: `\${contains(${connection.fqn}.circuit_infos[*].google_circuit_id, "${circuitId}")}`,
        errorMessage: `${circuitId} is not a circuit of link ${attachment.link}: state one of output "interconnect", once Google has turned it up`,
      },
    ];
  }

  private bgpKey(name: string): ComputeRouterPeerMd5AuthenticationKey {
    const { link, name: key } = this.props.attachment;
    const variable = bgpKeyVariable(this.props.attachment);
    const secret = new SecretVariable(this, variable, {
      description: `BGP MD5 key of ${link}, ${key}: 6 to 80 printable ASCII characters, agreed with the other side; another key interrupts the session until both sides have it`,
      entersState: "the provider has no write-only argument for it",
      validation: [
        {
          condition: `\${can(regex("^[ -~]{6,80}$", var.${variable}))}`,
          errorMessage: "a BGP key has 6 to 80 printable ASCII characters",
        },
      ],
    });
    return { name, key: secret.stringValue };
  }
}
