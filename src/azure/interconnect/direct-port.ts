import { ExpressRoutePort, type ExpressRoutePortLink1 } from "@cdktf/provider-azurerm/lib/express-route-port";
import type { Construct } from "constructs";
import type { LinkPlace } from "./link-place";
import { portName } from "./spec/names";
import type { Port } from "./spec/port-schema";

export interface DirectPortProps {
  /** Name of the port pair in the environment. */
  readonly key: string;
  readonly port: Port;
  readonly place: LinkPlace;
}

const encapsulations = { qinq: "QinQ", dot1q: "Dot1Q" } as const;

/**
 * Orders a port pair of ExpressRoute Direct. Both phases are one resource: `established` turns its links up in place.
 * Location, speed and encapsulation are the order; `protect` refuses another one.
 */
export function directPort(
  scope: Construct,
  id: string,
  { key, port, place }: DirectPortProps,
): ExpressRoutePort {
  const { phase } = port;
  const macsec = phase.kind === "established" ? phase.macsec : undefined;
  return new ExpressRoutePort(scope, id, {
    ...place.home,
    name: portName(place.place, key),
    peeringLocation: port.location,
    bandwidthInGbps: port.gbps,
    encapsulation: encapsulations[port.encapsulation],
    billingType: port.data === "metered" ? "MeteredData" : "UnlimitedData",
    identity: macsec && { type: "UserAssigned", identityIds: [macsec.identity] },
    link1: portLink(port, "first"),
    link2: portLink(port, "second"),
    lifecycle: { preventDestroy: place.protect },
  });
}

/** Stated in either phase: what is left out keeps the state that somebody gave it by hand. */
function portLink({ phase }: Port, which: "first" | "second"): ExpressRoutePortLink1 {
  if (phase.kind === "ordered") return { adminEnabled: false };
  const { enabled, macsec } = phase;
  return {
    adminEnabled: enabled === "both" || enabled === which,
    ...(macsec && {
      macsecCipher: macsec.cipher,
      macsecSciEnabled: macsec.sci,
      macsecCknKeyvaultSecretId: macsec[which].name,
      macsecCakKeyvaultSecretId: macsec[which].key,
    }),
  };
}
