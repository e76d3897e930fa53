import type { linkRules } from "../../../../src/aws/interconnect/spec/links";
import type { CasesOf } from "../../../problems/case";
import { edit, type CreateNetworkInput } from "../../../problems/parts";
import {
  established,
  interconnectAt,
  interconnectWith,
  orderedLinks,
  session,
  sessions,
  transit,
  withPrimary,
} from "./interconnect";

const milan: CreateNetworkInput = {
  kind: "create",
  cidr: "10.0.0.0/16",
  zones: { a: "eus1-az1", b: "eus1-az2", c: "eus1-az3" },
};

const port = { kind: "dedicated", site: "EqDC2", speedGbps: 10 } as const;

export const connectLinkCases: CasesOf<keyof (typeof linkRules)["problems"]> = {
  "AWS-DX-010": [
    {
      mistake: "a second link at the same site, in another spelling",
      edit: interconnectWith({
        links: { ...orderedLinks, second: { ...orderedLinks.second, site: "EQDC2" } },
      }),
      at: `${interconnectAt}.links`,
      value: "EQDC2",
    },
  ],
  "AWS-DX-011": [
    {
      mistake: "a typing error in a location code",
      edit: withPrimary({ ...port, site: "EqDC3", phase: { kind: "ordered" } }),
      at: `${interconnectAt}.links.primary.site`,
      remedy: 'did you mean "EqDC2"?',
    },
    {
      mistake: "a location code in capitals",
      edit: withPrimary({ ...port, site: "EQDC2", phase: { kind: "ordered" } }),
      at: `${interconnectAt}.links.primary.site`,
      remedy: 'write "EqDC2"',
    },
  ],
  "AWS-DX-012": [
    {
      mistake: "a link ordered in a region whose API does not offer the site",
      edit: withPrimary({ ...port, site: "EqLD5", phase: { kind: "ordered" } }),
      at: `${interconnectAt}.links.primary.site`,
      remedy: "eu-west-1 or eu-west-2",
    },
    {
      mistake: "a port speed that the site does not offer",
      edit: withPrimary({ ...port, site: "EqNY5", speedGbps: 400, phase: { kind: "ordered" } }),
      at: `${interconnectAt}.links.primary.speedGbps`,
      remedy: "1, 10, 100",
    },
    {
      mistake: "MACsec at a site without MACsec ports",
      edit: edit.each(
        edit.region({ region: "eu-south-1", network: milan, cluster: undefined, pools: undefined }),
        withPrimary({ ...port, site: "EQML2", macsec: true, phase: { kind: "ordered" } }),
      ),
      at: `${interconnectAt}.links.primary.macsec`,
      remedy: "at no speed",
    },
  ],
  "AWS-DX-013": [
    {
      mistake: "four ports of 100 Gbit/s in one LAG",
      edit: withPrimary({
        kind: "lag",
        site: "EqDC2",
        speedGbps: 100,
        connections: 4,
        phase: { kind: "ordered" },
      }),
      at: `${interconnectAt}.links.primary.connections`,
      remedy: "at most 2",
    },
    {
      mistake: "five ports in one LAG",
      edit: withPrimary({
        kind: "lag",
        site: "EqDC2",
        speedGbps: 10,
        connections: 5,
        phase: { kind: "ordered" },
      }),
      at: `${interconnectAt}.links.primary.connections`,
      remedy: "at most 4",
    },
  ],
  "AWS-DX-014": [
    {
      mistake: "MACsec on a port of 1 Gbit/s",
      edit: withPrimary({ ...port, speedGbps: 1, macsec: true, phase: { kind: "ordered" } }),
      at: `${interconnectAt}.links.primary.macsec`,
      remedy: "10 Gbit/s",
    },
  ],
  "AWS-DX-015": [
    {
      mistake: "a key for a port that was ordered without MACsec",
      edit: withPrimary({
        ...port,
        phase: {
          ...established,
          macsecKey: {
            secretArn: "arn:aws:secretsmanager:us-east-1:111111111111:secret:directconnect!prod/us-east-1/a",
            mode: "must_encrypt",
          },
        },
      }),
      at: `${interconnectAt}.links.primary.phase.macsecKey`,
      remedy: "macsec: true",
    },
  ],
  "AWS-DX-016": [
    {
      mistake: "a port ordered with MACsec and established without a key",
      edit: withPrimary({ ...port, macsec: true, phase: established }),
      at: `${interconnectAt}.links.primary.phase.macsecKey`,
      remedy: "associate-mac-sec-key",
    },
  ],
  "AWS-DX-017": [
    {
      mistake: "the id of the first link pasted into the second",
      edit: interconnectWith({
        links: {
          primary: { ...port, phase: established },
          second: { ...port, site: "EqNY5", phase: established },
        },
      }),
      at: `${interconnectAt}.links.second.phase.connectionId`,
      value: "primary",
    },
  ],
  "AWS-DX-018": [
    {
      mistake: "a hosted connection with two sessions, for orders and for market data",
      edit: withPrimary({
        kind: "hosted",
        site: "EqDC2",
        speedMbps: 500,
        carrier: "Equinix",
        phase: { ...established, virtualInterfaces: { orders: session, feed: { ...session, vlan: 101 } } },
      }),
      at: `${interconnectAt}.links.primary.phase.virtualInterfaces`,
      value: "2",
    },
    {
      mistake: "a fifth venue on one port to a transit gateway",
      edit: interconnectWith({
        attachment: transit(64_513),
        links: {
          ...orderedLinks,
          primary: { ...port, phase: { ...established, virtualInterfaces: sessions(5) } },
        },
      }),
      at: `${interconnectAt}.links.primary.phase.virtualInterfaces`,
      value: "5",
      remedy: "at most 4",
    },
    {
      mistake: "a session for every desk on one port",
      edit: withPrimary({ ...port, phase: { ...established, virtualInterfaces: sessions(51) } }),
      at: `${interconnectAt}.links.primary.phase.virtualInterfaces`,
      value: "51",
      remedy: "at most 50",
    },
  ],
};
