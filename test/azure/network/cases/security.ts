import type { securityRules } from "../../../../src/azure/network/spec/security-rules";
import type { CasesOf } from "../../../problems/case";
import { withNetwork } from "../../texas";

const network = "regions.texas.network";
const fix = { protocol: "tcp", ports: { from: 9878, to: 9879 } } as const;

export const securityCases: CasesOf<keyof (typeof securityRules)["problems"]> = {
  "AZURE-NSG-001": [
    {
      mistake: "a venue on the internet, from a network without a way out",
      edit: withNetwork({ nat: { kind: "none" }, to: { venue: { cidr: "198.51.100.0/24", ...fix } } }),
      at: `${network}.to.venue.cidr`,
      remedy: 'nat: { kind: "per-zone" }',
    },
  ],
  "AZURE-NSG-002": [
    {
      mistake: "an office admitted by its public address",
      edit: withNetwork({ from: { office: { cidr: "198.51.100.0/24", ...fix } } }),
      at: `${network}.from.office.cidr`,
      value: "198.51.100.0/24",
    },
  ],
  "AZURE-NSG-003": [
    {
      mistake: "egress opened to everything, as Azure's own rules have it",
      edit: withNetwork({ to: { everything: { cidr: "0.0.0.0/0", protocol: "all" } } }),
      at: `${network}.to.everything`,
      remedy: "protocol and ports",
    },
  ],
  "AZURE-NSG-004": [
    {
      mistake: "a list of hosts instead of blocks",
      edit: withNetwork({
        to: Object.fromEntries(
          Array.from({ length: 951 }, (_, index) => [
            `host-${index}`,
            { cidr: `203.0.${Math.floor(index / 256)}.${index % 256}/32`, ...fix },
          ]),
        ),
      }),
      at: `${network}.to`,
      value: "951 entries",
      remedy: "join blocks",
    },
  ],
  "AZURE-NSG-006": [
    {
      mistake: "two appliances for one destination",
      edit: withNetwork({
        routes: {
          partner: { cidr: "10.220.0.0/16", via: "10.230.0.4" },
          standby: { cidr: "10.220.0.0/16", via: "10.230.0.5" },
        },
      }),
      at: `${network}.routes.standby.cidr`,
      value: "10.220.0.0/16, also of partner",
      remedy: "load balancer",
    },
  ],
  "AZURE-NSG-005": [
    {
      mistake: "an appliance by its public address",
      edit: withNetwork({ routes: { partner: { cidr: "10.220.0.0/16", via: "198.51.100.4" } } }),
      at: `${network}.routes.partner.via`,
      value: "198.51.100.4",
    },
  ],
};
