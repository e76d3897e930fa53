import type { attachmentRules, sessionRules } from "../../../../src/gcp/interconnect/spec/attachment-rules";
import type { CasesOf } from "../../../problems/case";
import { interconnectAt, withAttachment, withDedicated } from "../interconnects";

const attachment = `${interconnectAt}.links.one.phase.attachments.orders`;

export const attachmentCases: CasesOf<
  keyof (typeof attachmentRules)["problems"] | keyof (typeof sessionRules)["problems"]
> = {
  "GCP-INTERCONNECT-030": [
    {
      mistake: "Google's ASN given to the other side",
      edit: withAttachment({ peerAsn: 64_512 }),
      at: `${attachment}.peerAsn`,
      value: "64512",
    },
  ],
  "GCP-INTERCONNECT-031": [
    {
      mistake: "the firm's public ASN for Google's side",
      edit: withDedicated({}, 15_169),
      at: `${interconnectAt}.asn`,
      value: "15169",
    },
  ],
  "GCP-INTERCONNECT-032": [
    {
      mistake: "the /30 of a session",
      edit: withAttachment({ sessionBlocks: ["169.254.10.0/29", "169.254.10.8/30"] }),
      at: `${attachment}.sessionBlocks.1`,
      value: "169.254.10.8/30",
    },
    {
      mistake: "a private block",
      edit: withAttachment({ sessionBlocks: ["10.255.0.0/29"] }),
      at: `${attachment}.sessionBlocks.0`,
      remedy: "169.254.10.0/29",
    },
    {
      mistake: "a block for each rack",
      edit: withAttachment({
        sessionBlocks: Array.from({ length: 17 }, (_, index) => `169.254.${index}.0/24`),
      }),
      at: `${attachment}.sessionBlocks`,
      value: "17 blocks",
    },
  ],
  "GCP-INTERCONNECT-033": [
    {
      mistake: "every key",
      edit: withAttachment({}),
      at: attachment,
      value: "var.bgp_auth_key_one_orders",
    },
  ],
};
