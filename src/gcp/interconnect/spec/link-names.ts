import type { RegionPlace } from "../../network/spec/ids";
import { resourceName } from "../../region/spec/names";
import type { PlacedAttachment } from "./attachments";
import type { VpnTunnel } from "./vpn";

type Place = Pick<RegionPlace, "prefix">;

/** Returns the name of a connection that a region orders. */
export function connectionName({ prefix }: Place, link: string): string {
  return resourceName("compute", prefix, link);
}

/** Returns the name of a VLAN attachment; of a dedicated one its BGP session is named so too. */
export function attachmentName(
  { prefix }: Place,
  { link, name }: Pick<PlacedAttachment, "link" | "name">,
): string {
  return resourceName("compute", prefix, link, name);
}

/** Returns the name of the gateway of a VPN. */
export function vpnGatewayName({ prefix }: Place, vpn: string): string {
  return resourceName("compute", prefix, "vpn", vpn);
}

/** Returns the name of a tunnel of a VPN, and of its BGP session. */
export function tunnelName(place: Place, vpn: string, { number }: Pick<VpnTunnel, "number">): string {
  return resourceName("compute", vpnGatewayName(place, vpn), `${number}`);
}
