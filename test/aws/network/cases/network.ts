import type { networkRules } from "../../../../src/aws/network/spec/rules";
import type { CasesOf } from "../../../problems/case";
import { edit, type AdoptNetworkInput } from "../../../problems/parts";

const network = "regions.virginia.network";

/** The adopted network with these subnets instead. */
const adoptedWith = (subnets: AdoptNetworkInput["subnets"]) =>
  edit.region({ network: { ...adopted, subnets }, cluster: undefined, pools: undefined });

const subnet = (digit: number, cidr: string, zoneId: string) => ({
  id: `subnet-0a1b2c3d4e5f6000${digit}`,
  cidr,
  zoneId,
  zoneName: "us-east-1a",
});

const adopted: AdoptNetworkInput = {
  kind: "adopt",
  vpcId: "vpc-0a1b2c3d4e5f60718",
  cidr: "172.16.0.0/18",
  subnets: {
    data: {
      a: {
        id: "subnet-0a1b2c3d4e5f60001",
        cidr: "172.16.64.0/20",
        zoneId: "use1-az4",
        zoneName: "us-east-1a",
      },
    },
  },
};

export const networkCases: CasesOf<keyof (typeof networkRules)["problems"]> = {
  "AWS-NET-001": [
    {
      mistake: "a region that does not exist, with zones of one that does",
      edit: edit.region({ region: "us-east-9" }),
      at: `${network}.zones.a`,
      value: "use1-az4, of us-east-1",
      remedy: 'region: "us-east-1"',
    },
    {
      mistake: "a zone of another region",
      edit: edit.network({ zones: { a: "use1-az4", b: "use1-az2", c: "use2-az1" } }),
      at: `${network}.zones.c`,
      value: "use2-az1",
      remedy: 'did you mean "use1-az1"?',
    },
    {
      mistake: "a zone's name in place of its id",
      edit: edit.network({ zones: { a: "use1-az4", b: "use1-az2", c: "us-east-1c" } }),
      at: `${network}.zones.c`,
      remedy: "use1-az6",
    },
  ],
  "AWS-NET-002": [
    {
      mistake: "one zone in two slots",
      edit: edit.network({ zones: { a: "use1-az4", b: "use1-az2", c: "use1-az4" } }),
      at: `${network}.zones.c`,
      value: "also zone a",
    },
  ],
  "AWS-NET-003": [
    {
      mistake: "a zone added without an egress address",
      edit: edit.network({ egressAddresses: { a: 2, b: 2 } }),
      at: `${network}.egressAddresses`,
      remedy: "zone c",
    },
  ],
  "AWS-NET-004": [
    {
      mistake: "egress addresses of a zone that was removed",
      edit: edit.network({ egressAddresses: { a: 2, b: 2, c: 2, d: 2 } }),
      at: `${network}.egressAddresses.d`,
      remedy: "a, b, c",
    },
    {
      mistake: "the only NAT gateway in a zone that was removed",
      edit: edit.network({ nat: { kind: "single", zone: "d" } }),
      at: `${network}.nat.zone`,
      value: "d",
    },
  ],
  "AWS-NET-005": [
    {
      mistake: "more egress addresses than a gateway takes",
      edit: edit.network({ egressAddresses: { a: 10, b: 2, c: 2 } }),
      at: `${network}.egressAddresses.a`,
      value: "10",
      remedy: "8",
    },
  ],
  "AWS-NET-006": [
    {
      mistake: "a subnet copied from another network",
      edit: edit.region({ network: adopted, cluster: undefined, pools: undefined }),
      at: `${network}.subnets.data.a.cidr`,
      value: "172.16.64.0/20",
      remedy: "172.16.0.0/18",
    },
  ],
  "AWS-NET-007": [
    {
      mistake: "a small network to be created, with a cluster and pools in it",
      edit: edit.network({ cidr: "10.0.0.0/20" }),
      at: `${network}.cidr`,
      value: "10.0.0.0/20",
      remedy: 'kind: "adopt"',
    },
  ],
  "AWS-NET-008": [
    {
      mistake: "a network without zones",
      edit: edit.each(
        edit.region({ cluster: undefined, pools: undefined }),
        edit.network({ zones: {}, egressAddresses: {} }),
      ),
      at: network,
      remedy: "use1-az1",
    },
  ],
  "AWS-NET-009": [
    {
      mistake: "two tiers of one slot in two zones",
      edit: adoptedWith({
        private: { a: subnet(1, "172.16.0.0/20", "use1-az4") },
        trading: { a: subnet(2, "172.16.16.0/20", "use1-az6") },
      }),
      at: `${network}.subnets.trading.a.zoneId`,
      value: "use1-az6, but regions.virginia.network.subnets.private.a is in use1-az4",
    },
  ],
  "AWS-NET-010": [
    {
      mistake: "one subnet copied to a second slot",
      edit: adoptedWith({
        private: { a: subnet(1, "172.16.0.0/20", "use1-az4"), b: subnet(1, "172.16.0.0/20", "use1-az2") },
      }),
      at: `${network}.subnets.private.b`,
      value: "also regions.virginia.network.subnets.private.a",
    },
    {
      mistake: "a block inside another's",
      edit: adoptedWith({
        private: { a: subnet(1, "172.16.0.0/20", "use1-az4") },
        data: { a: subnet(2, "172.16.4.0/24", "use1-az4") },
      }),
      at: `${network}.subnets.data.a`,
    },
  ],
  "AWS-NET-011": [
    {
      mistake: "a typing error that leaves the private ranges",
      edit: edit.network({ cidr: "11.0.0.0/16" }),
      at: `${network}.cidr`,
      value: "11.0.0.0/16",
    },
  ],
  "AWS-NET-012": [
    {
      mistake: "subnets copied from a region, with the names of its zones",
      edit: adoptedWith({
        private: { a: { ...subnet(1, "172.16.0.0/20", "use1-az4"), zoneName: "us-west-2a" } },
      }),
      at: `${network}.subnets.private.a.zoneName`,
      value: "us-west-2a",
      remedy: "us-east-1a",
    },
  ],
};
