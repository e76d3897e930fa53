import type { eksClusterRules } from "../../../../src/aws/cluster/spec/rules";
import type { CasesOf } from "../../../problems/case";
import { edit } from "../../../problems/parts";
import { batch, engine, general } from "../../../problems/valid-environment";

const region = "regions.virginia";

export const clusterCases: CasesOf<keyof (typeof eksClusterRules)["problems"]> = {
  "AWS-EKS-001": [
    {
      mistake: "a version that slipped into extended support",
      edit: edit.each(edit.region({ pools: { general, batch } }), edit.cluster({ version: "1.33" })),
      at: `${region}.cluster.version`,
      value: "standard support ended 2026-07-29",
    },
  ],
  "AWS-EKS-002": [
    {
      mistake: "a slip in a version",
      edit: edit.each(edit.region({ pools: { general, batch } }), edit.cluster({ version: "1.45" })),
      at: `${region}.cluster.version`,
      value: "1.45",
      remedy: "use 1.35 (standard support until 2027-03-27) or 1.36 (standard support until 2027-08-02)",
    },
  ],
  "AWS-EKS-003": [
    {
      mistake: "the zone in which EKS puts no control plane",
      edit: edit.network({ zones: { a: "use1-az4", b: "use1-az2", c: "use1-az3" } }),
      at: `${region}.cluster`,
      value: "zone c is use1-az3",
      remedy: "slot c",
    },
  ],
  "AWS-EKS-004": [
    {
      mistake: "a cluster in one zone, to be close to one exchange",
      edit: edit.each(
        edit.region({ pools: { engine, general } }),
        edit.network({ zones: { a: "use1-az4" }, egressAddresses: { a: 2 } }),
      ),
      at: `${region}.cluster`,
      value: "private subnets in one zone",
      remedy: "second zone",
    },
  ],
  "AWS-EKS-005": [
    {
      mistake: "a cluster that nobody can enter",
      edit: edit.cluster({ access: { admins: [] } }),
      at: `${region}.cluster.access.admins`,
    },
    {
      mistake: "a cluster that says nothing of its administrators",
      edit: edit.cluster({ access: undefined }),
      at: `${region}.cluster.access.admins`,
    },
  ],
  "AWS-EKS-006": [
    {
      mistake: "an allow-list that allows everybody",
      edit: edit.cluster({ api: { kind: "public", allow: ["8.8.4.0/24", "0.0.0.0/0"] } }),
      at: `${region}.cluster.api.allow`,
      value: "0.0.0.0/0",
    },
    {
      mistake: "an empty allow-list, which EKS takes for everybody",
      edit: edit.cluster({ api: { kind: "public", allow: [] } }),
      at: `${region}.cluster.api.allow`,
      remedy: "private",
    },
  ],
  "AWS-EKS-007": [
    {
      mistake: "service addresses of the carrier-grade NAT range",
      edit: edit.network({ services: "100.64.0.0/16" }),
      at: `${region}.cluster`,
      value: "network.services is 100.64.0.0/16",
    },
    {
      mistake: "fewer service addresses than EKS takes",
      edit: edit.network({ services: "172.20.0.0/25" }),
      at: `${region}.cluster`,
      value: "network.services is 172.20.0.0/25",
    },
  ],
  "AWS-EKS-008": [
    {
      mistake: "nodes without a NAT gateway whose endpoints were saved as well",
      edit: edit.network({ nat: { kind: "none" }, interfaceEndpoints: false }),
      at: `${region}.cluster`,
      value: "network.nat is none",
      remedy: "interfaceEndpoints: true",
    },
  ],
  "AWS-EKS-009": [
    {
      mistake: "an allow-list with every office and runner by itself",
      edit: edit.cluster({
        api: { kind: "public", allow: Array.from({ length: 41 }, (_, last) => `8.8.4.${last}/32`) },
      }),
      at: `${region}.cluster.api.allow`,
      value: "41 blocks",
    },
  ],
  "AWS-EKS-010": [
    {
      mistake: "a private block on the public endpoint",
      edit: edit.cluster({ api: { kind: "public", allow: ["10.0.0.0/8"] } }),
      at: `${region}.cluster.api.allow`,
      value: "10.0.0.0/8",
      remedy: "api.from",
    },
    {
      mistake: "the block of an example",
      edit: edit.cluster({ api: { kind: "public", allow: ["203.0.113.0/24"] } }),
      at: `${region}.cluster.api.allow`,
      value: "203.0.113.0/24",
    },
  ],
  "AWS-EKS-011": [
    {
      mistake: "the version of an old guide",
      edit: edit.each(edit.region({ pools: { general, batch } }), edit.cluster({ version: "1.28" })),
      at: `${region}.cluster.version`,
      value: "1.28, whose extended support ended 2025-11-26",
      remedy: "1.36",
    },
    {
      mistake: "a version that is out of extended support, though extended support is chosen",
      edit: edit.each(
        edit.region({ pools: { general, batch } }),
        edit.cluster({ version: "1.29", support: "extended" }),
      ),
      at: `${region}.cluster.version`,
      value: "ended",
    },
  ],
  "AWS-EKS-012": [
    {
      mistake: "a list of add-ons without the agent from which the network add-on has its role",
      edit: edit.cluster({ addons: { "vpc-cni": {}, "kube-proxy": {}, coredns: {} } }),
      at: `${region}.cluster.addons`,
      value: "vpc-cni without eks-pod-identity-agent",
      remedy: "eks-pod-identity-agent",
    },
  ],
  "AWS-EKS-013": [
    {
      mistake: "a list of add-ons that leaves the network out",
      edit: edit.cluster({ addons: { "kube-proxy": {}, coredns: {} } }),
      at: `${region}.cluster.addons`,
      value: "without vpc-cni",
    },
  ],
};
