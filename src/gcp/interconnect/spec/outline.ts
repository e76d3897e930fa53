import type { AddressRange } from "../../../environment/outline";
import { attachmentsOf } from "./attachments";
import type { GcpInterconnect } from "./schema";

/** Returns the ranges that an interconnect takes of its environment's address space; paths begin at the region. */
export function interconnectRanges(interconnect: GcpInterconnect | undefined): readonly AddressRange[] {
  return attachmentsOf(interconnect?.links ?? {}).flatMap(({ path, encryption }): AddressRange[] =>
    encryption.kind === "ipsec"
      ? [
          {
            path: `interconnect.links.${path}.encryption.addresses`,
            cidr: encryption.addresses,
            purpose: "network",
          },
        ]
      : [],
  );
}
