import type { linkRules } from "../../../../src/gcp/interconnect/spec/link-rules";
import type { linksRules } from "../../../../src/gcp/interconnect/spec/links";
import type { CasesOf } from "../../../problems/case";
import { createdNetwork } from "../../iowa";
import {
  attachment,
  established,
  interconnect,
  interconnectAt,
  partner,
  withDedicated,
  withInterconnect,
  type AdoptedInput,
} from "../interconnects";

const links = `${interconnectAt}.links`;

const adopted: AdoptedInput = {
  kind: "adopted",
  interconnect: "projects/hft-network-host/global/interconnects/omaha-1",
  location: "cbf-zone1-575",
  phase: { kind: "established", attachments: { orders: attachment } },
};

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
  "GCP-INTERCONNECT-013": [
    {
      mistake: "an attachment that is a copy of the first",
      edit: withDedicated({
        circuits: 2,
        phase: { ...established, attachments: { orders: attachment, feed: attachment } },
      }),
      at: `${links}.one.phase.attachments.feed.vlan`,
      value: "100, of feed and orders",
    },
  ],
  "GCP-INTERCONNECT-014": [
    {
      mistake: "one connection as two links",
      edit: withInterconnect({ links: { chicago: partner, one: adopted, two: adopted } }),
      at: `${links}.two.interconnect`,
      value: "omaha-1, also of one",
    },
  ],
  "GCP-INTERCONNECT-015": [
    {
      mistake: "two attachments of the whole speed",
      edit: withDedicated({
        phase: { ...established, attachments: { orders: attachment, feed: { ...attachment, vlan: 101 } } },
      }),
      at: `${links}.one.phase.attachments`,
      value: "20000 Mbit/s over 10000 Mbit/s",
    },
  ],
};

export const dedicatedCases: CasesOf<keyof (typeof linkRules)["problems"]> = {
  "GCP-INTERCONNECT-020": [
    {
      mistake: "a typing error in a location",
      edit: withDedicated({ location: "cbf-zone1-757" }),
      at: `${links}.one.location`,
      remedy: 'did you mean "cbf-zone1-575"?',
    },
  ],
  "GCP-INTERCONNECT-021": [
    {
      mistake: "the fastest circuit where it is not sold",
      edit: withDedicated({ location: "lga-zone1-36", circuitGbps: 400 }),
      at: `${links}.one.circuitGbps`,
      remedy: "10, 100 Gbit/s",
    },
  ],
  "GCP-INTERCONNECT-022": [
    {
      mistake: "a bundle of twelve",
      edit: withDedicated({ circuits: 12 }),
      at: `${links}.one.circuits`,
      remedy: "at most 8",
    },
  ],
  "GCP-INTERCONNECT-023": [
    {
      mistake: "keys for a connection that was ordered without MACsec",
      edit: withDedicated({
        phase: { ...established, macsecKeys: { keys: { first: {} }, mode: "must_encrypt" } },
      }),
      at: `${links}.one.phase.macsecKeys`,
      value: "macsec: false",
    },
  ],
  "GCP-INTERCONNECT-024": [
    {
      mistake: "keys that are forgotten",
      edit: withDedicated({ macsec: true }),
      at: `${links}.one.phase.macsecKeys`,
      value: "not set",
    },
    {
      mistake: "keys that are not used",
      edit: withDedicated({
        macsec: true,
        phase: { ...established, macsecKeys: { keys: { first: {} }, mode: "must_encrypt" } },
      }),
      at: `${links}.one.phase.macsecKeys.enabled`,
    },
  ],
  "GCP-INTERCONNECT-025": [
    {
      mistake: "a second key without a time",
      edit: withDedicated({
        macsec: true,
        phase: {
          ...established,
          macsecKeys: {
            keys: { first: {}, second: { from: "2027-03-06T12:00:00Z" } },
            enabled: true,
            mode: "must_encrypt",
          },
        },
      }),
      at: `${links}.one.phase.macsecKeys.keys.first.from`,
      value: "not set",
    },
    {
      mistake: "a key of the same morning",
      edit: withDedicated({
        macsec: true,
        phase: {
          ...established,
          macsecKeys: {
            keys: { second: { from: "2027-03-06T11:59:59Z" }, first: { from: "2027-03-06T06:00:00Z" } },
            enabled: true,
            mode: "must_encrypt",
          },
        },
      }),
      at: `${links}.one.phase.macsecKeys.keys.second.from`,
      value: "after 2027-03-06T06:00:00Z",
    },
  ],
  "GCP-INTERCONNECT-026": [
    {
      mistake: "the racks of another coast",
      edit: withDedicated({ location: "iad-zone1-1" }),
      at: `${links}.one.location`,
      value: "us-east4",
      remedy: "Council Bluffs",
    },
    {
      mistake: "a provider in another region's metro",
      edit: withInterconnect({ links: { ...interconnect.links, chicago: { ...partner, metro: "Ashburn" } } }),
      at: `${links}.chicago.metro`,
    },
  ],
};
