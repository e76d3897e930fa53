import type { firewallPolicyRules } from "../../../../src/gcp/network/spec/firewall-rules";
import type { CasesOf } from "../../../problems/case";
import { withNetwork } from "../../iowa";

const network = "regions.iowa.network";
const fix = { protocol: "tcp", ports: { from: 9878, to: 9879 } } as const;

export const firewallCases: CasesOf<keyof (typeof firewallPolicyRules)["problems"]> = {
  "GCP-FW-001": [
    {
      // The only two of ninety thousand such names.
      mistake: "two generated names whose hashes begin alike",
      edit: withNetwork({
        to: {
          "feed-1455": { cidr: "198.51.100.7/32", ...fix },
          "vendor-3450": { cidr: "198.51.100.8/32", ...fix },
        },
      }),
      at: `${network}.to.vendor-3450`,
      value: `${network}.to.feed-1455`,
      remedy: "another name",
    },
  ],
  "GCP-FW-002": [
    {
      mistake: "a venue on the internet, from a network without a way out",
      edit: withNetwork({ nat: { kind: "none" }, to: { venue: { cidr: "198.51.100.0/24", ...fix } } }),
      at: `${network}.to.venue.cidr`,
      remedy: 'nat: { kind: "cloud-nat" }',
    },
  ],
  "GCP-FW-003": [
    {
      mistake: "an office admitted by its public address",
      edit: withNetwork({ from: { office: { cidr: "198.51.100.0/24", ...fix } } }),
      at: `${network}.from.office.cidr`,
      value: "198.51.100.0/24",
    },
  ],
  "GCP-FW-004": [
    {
      mistake: "egress opened to everything, as a default network has it",
      edit: withNetwork({ to: { everything: { cidr: "0.0.0.0/0", protocol: "all" } } }),
      at: `${network}.to.everything`,
      remedy: "protocol and ports",
    },
  ],
};
