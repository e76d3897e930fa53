import {
  ComputeInterconnect,
  type ComputeInterconnectConfig,
} from "@cdktf/provider-google/lib/compute-interconnect";
import type { Construct } from "constructs";
import type { LinkPlace } from "./link-place";
import { macsecKeysInOrder } from "./spec/macsec";
import type { DedicatedLink, Macsec } from "./spec/dedicated-schema";
import { connectionName } from "./spec/link-names";

export interface OrderedConnectionProps {
  /** Name of the link in the environment. */
  readonly key: string;
  readonly link: DedicatedLink;
  readonly place: LinkPlace;
}

const linkTypes = {
  10: "LINK_TYPE_ETHERNET_10G_LR",
  100: "LINK_TYPE_ETHERNET_100G_LR",
  400: "LINK_TYPE_ETHERNET_400G_LR4",
} as const;

/**
 * Orders a connection. A change of anything but the contact and MACsec cancels it and orders another one; `protect`
 * refuses that.
 */
export function orderConnection(
  scope: Construct,
  id: string,
  props: OrderedConnectionProps,
): ComputeInterconnect {
  const { key, link, place } = props;
  const { phase } = link;
  return new ComputeInterconnect(scope, id, {
    name: connectionName(place, key),
    interconnectType: "DEDICATED",
    location: `https://www.googleapis.com/compute/v1/projects/${place.projectId}/global/interconnectLocations/${link.location}`,
    linkType: linkTypes[link.circuitGbps],
    requestedLinkCount: link.circuits,
    customerName: link.customerName,
    nocContactEmail: link.nocContact,
    requestedFeatures: link.macsec ? ["IF_MACSEC"] : undefined,
    ...(phase.kind === "established" ? macsec(phase.macsecKeys) : {}),
    lifecycle: { preventDestroy: place.protect },
  });
}

/** Names of keys and no key: Google makes the keys themselves. */
function macsec(stated: Macsec | undefined): Pick<ComputeInterconnectConfig, "macsec" | "macsecEnabled"> {
  if (stated === undefined) return {};
  return {
    macsecEnabled: stated.enabled,
    macsec: {
      failOpen: stated.mode === "should_encrypt",
      preSharedKeys: macsecKeysInOrder(stated).map(({ name, from }) => ({ name, startTime: from })),
    },
  };
}
