import type { linksRules } from "../../../../src/gcp/interconnect/spec/links";
import type { CasesOf } from "../../../problems/case";
import { createdNetwork } from "../../iowa";
import { interconnect, interconnectAt, partner, withInterconnect } from "../interconnects";

const links = `${interconnectAt}.links`;

export const linkCases: CasesOf<keyof (typeof linksRules)["problems"]> = {
  "GCP-INTERCONNECT-010": [
    {
      mistake: "one attachment of a pair",
      edit: withInterconnect({
        links: { ...interconnect.links, chicago: { ...partner, attachments: { first: {} } } },
      }),
      at: `${links}.chicago`,
      value: "Chicago, domain 1 only",
      remedy: "domain 2 of Chicago",
    },
  ],
  "GCP-INTERCONNECT-011": [
    {
      mistake: "two providers in one metro",
      edit: withInterconnect({ links: { one: partner, other: { ...partner, partner: "Megaport" } } }),
      at: links,
      value: "all in Chicago",
    },
  ],
  "GCP-INTERCONNECT-012": [
    {
      mistake: "jumbo frames in the network only",
      edit: withInterconnect({}, { network: { ...createdNetwork, mtu: 8896 } }),
      at: `${links}.chicago.attachments.first.encryption.mtu`,
      value: "1460, of the network 8896",
      remedy: "mtu: 8896",
    },
    {
      mistake: "jumbo frames on the link only",
      edit: withInterconnect({
        links: {
          ...interconnect.links,
          chicago: {
            ...partner,
            attachments: { first: { encryption: { kind: "none", mtu: 8896 } }, second: {} },
          },
        },
      }),
      at: `${links}.chicago.attachments.first.encryption.mtu`,
      remedy: "mtu: 1460",
    },
  ],
};
