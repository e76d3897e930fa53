import type { ComputeInterconnect } from "@cdktf/provider-google/lib/compute-interconnect";
import type { ComputeRouter } from "@cdktf/provider-google/lib/compute-router";
import { Construct } from "constructs";
import { guard } from "../../kit/guard";
import type { InterconnectLink } from "./interconnect";
import type { LinkPlace } from "./link-place";
import { orderConnection } from "./ordered-connection";
import type { PlacedAttachment } from "./spec/attachments";
import type { AdoptedLink, DedicatedLink } from "./spec/dedicated-schema";
import { linkRules } from "./spec/link-rules";
import { VlanAttachment } from "./vlan-attachment";

export interface DedicatedConnectionProps {
  /** Name of the link in the environment. */
  readonly key: string;
  readonly link: DedicatedLink | AdoptedLink;
  /** Those of the link; none while it is on order. */
  readonly attachments: readonly PlacedAttachment[];
  /** Returns the router of an attachment. */
  readonly routerFor: (attachment: PlacedAttachment) => ComputeRouter;
  /** ASN of Google's side. */
  readonly asn: number;
  readonly place: LinkPlace;
}

/**
 * A dedicated connection in its phase: ordered or adopted, with the VLAN attachments of an established one. Both phases
 * of an order are one resource.
 */
export class DedicatedConnection extends Construct implements InterconnectLink {
  readonly connection: InterconnectLink["connection"];
  readonly attachments: InterconnectLink["attachments"];
  readonly pairingKeys = {};

  constructor(scope: Construct, id: string, props: DedicatedConnectionProps) {
    super(scope, id);
    const { key, link, attachments, routerFor, asn, place } = props;
    guard(this, linkRules, link, { region: place.region });
    const connection =
      link.kind === "dedicated" ? orderConnection(this, "connection", { key, link, place }) : undefined;
    this.connection = connection && outputsOf(connection);
    const interconnectId = link.kind === "adopted" ? link.interconnect : (connection?.id ?? "");
    const circuitId =
      link.kind === "dedicated" && link.phase.kind === "established" ? link.phase.circuitId : "";
    const parent = new Construct(this, "attachments");
    this.attachments = Object.fromEntries(
      attachments.flatMap((attachment) => {
        const { name, stated } = attachment;
        if (stated === undefined) return [];
        const { resource } = new VlanAttachment(parent, name, {
          attachment,
          stated,
          interconnectId,
          ordered: connection && { connection, circuitId },
          router: routerFor(attachment),
          asn,
          place,
        });
        return [[name, resource]];
      }),
    );
  }
}

function outputsOf(connection: ComputeInterconnect): InterconnectLink["connection"] {
  return {
    id: connection.id,
    referenceId: connection.googleReferenceId,
    circuitIds: `\${${connection.fqn}.circuit_infos[*].google_circuit_id}`,
  };
}
