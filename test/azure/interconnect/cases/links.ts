import type { linkRules } from "../../../../src/azure/interconnect/spec/link-rules";
import type { linksRules } from "../../../../src/azure/interconnect/spec/links-rules";
import type { locationRules } from "../../../../src/azure/interconnect/spec/location-rules";
import type { portRules } from "../../../../src/azure/interconnect/spec/port-rules";
import type { CasesOf } from "../../../problems/case";
import {
  adopted,
  direct,
  interconnect,
  interconnectAt,
  peering,
  port,
  provider,
  withDirect,
  withInterconnect,
  withPeering,
  withProvider,
} from "../interconnects";

const links = `${interconnectAt}.links`;

export const linkCases: CasesOf<
  | keyof (typeof linkRules)["problems"]
  | keyof (typeof linksRules)["problems"]
  | keyof (typeof locationRules)["problems"]
> = {
  "AZURE-ER-020": [
    {
      mistake: "the second building of a metro written with a space",
      edit: withProvider({ location: "Chicago 2" }),
      at: `${links}.chicago.location`,
      value: "Chicago 2",
      remedy: 'did you mean "Chicago2"?',
    },
    {
      mistake: "ports in a metro that has none",
      edit: withDirect({}, { location: "Aurora" }),
      at: `${interconnectAt}.ports.chicago.location`,
      remedy: "list-service-providers",
    },
  ],
  "AZURE-ER-021": [
    {
      mistake: "a Local circuit from New York, where Local is not sold",
      edit: withProvider({ location: "New York", tier: "Local" }),
      at: `${links}.chicago.tier`,
      value: "Local, from New York to southcentralus",
      remedy: "end the circuit in San Antonio",
    },
    {
      mistake: "a Standard circuit from another part of the world",
      edit: withProvider({ location: "London" }),
      at: `${links}.chicago.tier`,
      remedy: "Premium",
    },
    {
      mistake: "a Local circuit on ports of another metro",
      edit: withDirect({ tier: "Local" }),
      at: `${links}.chicago.tier`,
      value: "Local, from Chicago to southcentralus",
    },
  ],
  "AZURE-ER-022": [
    {
      mistake: "a small circuit that is to pay no data",
      edit: withProvider({ location: "San Antonio", tier: "Local", bandwidthMbps: 200 }),
      at: `${links}.chicago.bandwidthMbps`,
      value: "200 Mbit/s, Local",
    },
  ],
  "AZURE-ER-023": [
    {
      mistake: "a provider's name misspelt",
      edit: withProvider({ provider: "Equinx" }),
      at: `${links}.chicago.provider`,
      remedy: 'did you mean "Equinix"?',
    },
  ],
  "AZURE-ER-024": [
    {
      mistake: "a circuit for each desk in one building",
      edit: withInterconnect({
        links: Object.fromEntries(
          ["a", "b", "c", "d", "e"].map((name, weight) => [
            name,
            {
              ...adopted,
              circuit: `${adopted.circuit}-${name}`,
              phase: { kind: "established" as const, weight },
            },
          ]),
        ),
      }),
      at: links,
      value: "5 of Chicago",
    },
  ],
  "AZURE-ER-025": [
    {
      mistake: "two circuits in one building",
      edit: withInterconnect({
        links: { one: provider, two: { ...provider, provider: "Megaport", phase: { kind: "ordered" } } },
      }),
      at: links,
      value: "all in Chicago",
    },
  ],
  "AZURE-ER-026": [
    {
      mistake: "a far circuit as good as the near one",
      edit: withProvider({ phase: { kind: "established", peering } }),
      at: `${links}.newyork.phase.weight`,
      value: "0, in New York; also chicago, in Chicago",
    },
  ],
  "AZURE-ER-027": [
    {
      mistake: "one circuit under two names",
      edit: withInterconnect({
        links: { one: adopted, two: { ...adopted, phase: { kind: "established", weight: 0 } } },
      }),
      at: `${links}.two.circuit`,
      value: "chicago, also of one",
    },
  ],
  "AZURE-ER-028": [
    {
      mistake: "the guide's tier for a region of the same part of the world",
      edit: withProvider({ tier: "Premium" }),
      at: `${links}.chicago.tier`,
      value: "Premium, from Chicago to southcentralus, for 1 prefix",
    },
  ],
  "AZURE-ER-030": [
    {
      mistake: "the /29 of both links given to the first",
      edit: withPeering({ primary: "192.168.100.144/29", secondary: "192.168.100.152/30" }),
      at: `${links}.chicago.phase.peering.primary`,
      value: "192.168.100.144/29",
    },
  ],
  "AZURE-ER-031": [
    {
      mistake: "Azure's own ASN",
      edit: withPeering({ peerAsn: 12_076 }),
      at: `${links}.chicago.phase.peering.peerAsn`,
    },
    {
      mistake: "the ASN of a gateway of VPNs",
      edit: withPeering({ peerAsn: 65_515 }),
      at: `${links}.chicago.phase.peering.peerAsn`,
    },
  ],
  "AZURE-ER-032": [
    {
      mistake: "the blocks of the first circuit copied",
      edit: withInterconnect({
        links: {
          chicago: provider,
          newyork: { ...provider, location: "New York", phase: { kind: "established", peering } },
        },
      }),
      at: `${links}.newyork.phase.peering.primary`,
      value: "192.168.100.128/30, overlaps 192.168.100.128/30",
    },
    {
      mistake: "a block of the network's own",
      edit: withPeering({ primary: "10.3.140.0/30" }),
      at: `${links}.chicago.phase.peering.primary`,
      value: "10.3.140.0/30, overlaps 10.3.0.0/16",
    },
  ],
};

export const portCases: CasesOf<keyof (typeof portRules)["problems"]> = {
  "AZURE-ER-040": [
    {
      mistake: "a port pair that was renamed",
      edit: withDirect({ port: "chicgo" }),
      at: `${links}.chicago.port`,
      remedy: 'did you mean "chicago"?',
    },
  ],
  "AZURE-ER-041": [
    {
      mistake: "ports in a building that has none",
      edit: withDirect({}, { location: "Washington DC2" }),
      at: `${interconnectAt}.ports.chicago.location`,
      value: "Washington DC2",
    },
  ],
  "AZURE-ER-042": [
    {
      mistake: "a circuit larger than its ports",
      edit: withDirect({ bandwidthGbps: 40 }, { gbps: 10 }),
      at: `${links}.chicago.bandwidthGbps`,
      value: "40 Gbit/s on ports of 10",
      alsoExpected: ["AZURE-ER-043"],
    },
  ],
  "AZURE-ER-043": [
    {
      mistake: "three full circuits on one port pair",
      edit: withInterconnect({
        ports: { chicago: port },
        links: {
          ...interconnect.links,
          chicago: direct,
          second: { ...direct, phase: { kind: "ordered" } },
          third: { ...direct, phase: { kind: "ordered" } },
        },
      }),
      at: `${interconnectAt}.ports.chicago`,
      value: "30 Gbit/s of circuits on ports of 10",
    },
  ],
  "AZURE-ER-044": [
    {
      mistake: "one VLAN for two circuits of single-tagged ports",
      edit: withInterconnect({
        ports: { chicago: { ...port, encapsulation: "dot1q" } },
        links: {
          ...interconnect.links,
          chicago: direct,
          second: {
            ...direct,
            phase: {
              kind: "established",
              peering: { ...peering, primary: "192.168.101.0/30", secondary: "192.168.101.4/30" },
            },
          },
        },
      }),
      at: `${interconnectAt}.ports.chicago`,
      value: "100, of second and chicago",
    },
  ],
  "AZURE-ER-045": [
    {
      mistake: "a circuit established before its cross-connects are built",
      edit: withDirect({}, { phase: { kind: "ordered" } }),
      at: `${links}.chicago.phase`,
      value: "ports chicago are down",
    },
    {
      mistake: "both links turned down under a circuit",
      edit: withDirect({}, { phase: { kind: "established", enabled: "none" } }),
      at: `${links}.chicago.phase`,
    },
  ],
  "AZURE-ER-046": [
    {
      mistake: "a link left down after a change of keys",
      edit: withDirect({}, { phase: { kind: "established", enabled: "second" } }),
      at: `${interconnectAt}.ports.chicago.phase.enabled`,
      value: "second",
    },
  ],
};
