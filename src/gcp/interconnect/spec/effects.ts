import { stateful, unverified, updates, type Effects } from "../../../environment/effects";

export const interconnectEffects = {
  // A provider has taken up its pairing key, or the other side's router has its VLAN and addresses.
  google_compute_interconnect_attachment: stateful(
    updates("reconnects", unverified, { live: ["description"] }),
  ),
} satisfies Effects;
