import type { PlacedAttachment } from "./attachments";
import type { Vpn } from "./vpn-schema";

/** The priority (MED) in the sessions of a partner's link, which are Google's own. */
const partnerPriority = 100;

/** Whether what a VPN goes over is built: the internet is, attachments are once both are active. */
export function isCarried(vpn: Vpn, attachments: readonly PlacedAttachment[]): boolean {
  if (vpn.kind === "internet") return true;
  return [vpn.first, vpn.second].every((end) =>
    attachments.some(({ link, name, active }) => active && link === end.link && name === end.attachment),
  );
}

/**
 * Whether a VPN backs up links: it goes over the internet, and Google announces over it with a higher priority (MED)
 * than over every active attachment, so that the other side takes it last.
 */
export function backsUp(vpn: Vpn, attachments: readonly PlacedAttachment[]): boolean {
  const active = attachments.filter((each) => each.active);
  if (vpn.kind !== "internet" || active.length === 0) return false;
  return active.every(({ stated }) => vpn.priority > (stated?.priority ?? partnerPriority));
}
