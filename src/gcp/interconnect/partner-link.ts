import { ComputeInterconnectAttachment } from "@cdktf/provider-google/lib/compute-interconnect-attachment";
import type { ComputeRouter } from "@cdktf/provider-google/lib/compute-router";
import { Construct } from "constructs";
import { gatewayAddresses } from "./gateway-addresses";
import type { InterconnectLink } from "./interconnect";
import type { LinkPlace } from "./link-place";
import type { PlacedAttachment } from "./spec/attachments";
import { attachmentName } from "./spec/link-names";

export interface PartnerLinkProps {
  /** Name of the link in the environment. */
  readonly key: string;
  readonly attachments: readonly PlacedAttachment[];
  /** Returns the router of an attachment. */
  readonly routerFor: (attachment: PlacedAttachment) => ComputeRouter;
  readonly place: LinkPlace;
}

/**
 * The VLAN attachments of a service provider's connection. Both phases are the same resources: `active` activates what
 * `ordered` created. Google makes and keeps the interfaces and BGP sessions of the router; a second one is refused.
 */
export class PartnerLink extends Construct implements InterconnectLink {
  readonly connection = undefined;
  readonly attachments: InterconnectLink["attachments"];
  readonly pairingKeys: InterconnectLink["pairingKeys"];

  constructor(scope: Construct, id: string, { key, attachments, routerFor, place }: PartnerLinkProps) {
    super(scope, id);
    const created = attachments.map((attachment) => {
      const { name, domain, encryption, active } = attachment;
      const addresses = gatewayAddresses(this, `${name}-gateways`, { names: [key, name], place, encryption });
      const resource = new ComputeInterconnectAttachment(this, name, {
        name: attachmentName(place, attachment),
        project: place.project,
        region: place.region,
        router: routerFor(attachment).id,
        type: "PARTNER",
        edgeAvailabilityDomain: `AVAILABILITY_DOMAIN_${domain}`,
        adminEnabled: active,
        encryption: encryption.kind === "ipsec" ? "IPSEC" : "NONE",
        ipsecInternalAddresses: addresses && [addresses.selfLink],
        mtu: encryption.kind === "none" ? `${encryption.mtu}` : undefined,
        lifecycle: { preventDestroy: place.protect },
      });
      return { name, active, resource };
    });
    this.attachments = Object.fromEntries(created.map(({ name, resource }) => [name, resource]));
    this.pairingKeys = Object.fromEntries(
      created.filter(({ active }) => !active).map(({ name, resource }) => [name, resource.pairingKey]),
    );
  }
}
