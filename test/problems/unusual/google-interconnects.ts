import type { EnvironmentInput } from "../../../src/clouds";
import {
  attachment,
  backup,
  dedicated,
  encrypted,
  established,
  inside,
  interconnect,
  partner,
  withInside,
  withInterconnect,
} from "../../gcp/interconnect/interconnects";
import { adoptedNetwork } from "../../gcp/iowa";
import { validEnvironment } from "../valid-environment";

const longest = "a".repeat(31);

/** Legal environments with links to Google Cloud, by what is unusual about them. */
export const unusualGoogleInterconnects: Readonly<Record<string, EnvironmentInput>> = {
  "a VPN to Google Cloud and no link": withInterconnect({ links: {}, vpn: { backup } })(validEnvironment),

  "links in the network of another project": withInterconnect(
    {},
    { network: adoptedNetwork },
  )(validEnvironment),

  "a connection on order and nothing else": withInterconnect({
    links: { one: { ...dedicated, phase: { kind: "ordered" } } },
  })(validEnvironment),

  "a location, a metro and an ASN of 32 bits that the catalogue does not know": withInterconnect({
    asn: 4_294_967_294,
    links: {
      nearest: { ...dedicated, location: "xyz-zone1-9999", circuitGbps: 400 },
      farthest: { ...partner, metro: "Nowhere" },
    },
  })(validEnvironment),

  "two connections of one location": withInterconnect({
    links: { one: dedicated, two: { ...dedicated, phase: { ...established, circuitId: "other-1" } } },
  })(validEnvironment),

  "two attachments that share the blocks for their sessions": withInterconnect({
    links: {
      one: {
        ...dedicated,
        circuits: 8,
        phase: {
          ...established,
          attachments: {
            first: { ...attachment, sessionBlocks: ["169.254.0.0/16"] },
            second: { ...attachment, vlan: 4094, sessionBlocks: ["169.254.0.0/16"], priority: 65_535 },
          },
        },
      },
    },
  })(validEnvironment),

  "everything announced, and everything heard": withInterconnect({
    advertises: { kind: "only", blocks: ["0.0.0.0/0"] },
    receives: ["0.0.0.0/0"],
  })(validEnvironment),

  "two VPNs inside one pair of attachments": withInterconnect({
    links: { ...interconnect.links, chicago: { ...partner, attachments: encrypted } },
    vpn: { inside, more: { ...inside, sessions: "169.254.23.0/29" } },
  })(validEnvironment),

  "a VPN to one address of the other side": withInside({ addresses: ["10.210.250.1"] })(validEnvironment),

  "links and VPNs with the longest names": withInterconnect({
    links: { [longest]: { ...dedicated, phase: { ...established, attachments: { [longest]: attachment } } } },
    vpn: { [longest]: backup },
  })(validEnvironment),
};
