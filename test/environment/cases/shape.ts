import type { shapeProblems } from "../../../src/environment/shape";
import type { CasesOf } from "../../problems/case";
import { edit, omit, put } from "../../problems/parts";

const plannedAsFile = 'Amazon ${file("/etc/hostname")}';
const engineA = "regions.virginia.pools.engine.generations.a";

export const shapeCases: CasesOf<keyof typeof shapeProblems> = {
  "SHAPE-001": [
    {
      mistake: "an owner without a team",
      edit: omit("owner.team"),
      at: "owner.team",
      value: "not set",
    },
    {
      mistake: "a network without a block",
      edit: omit("regions.virginia.network.cidr"),
      at: "regions.virginia.network.cidr",
    },
    {
      mistake: "a region without a role",
      edit: omit("regions.virginia.role"),
      at: "regions.virginia.role",
      remedy: "primary",
    },
    {
      mistake: "trading nodes without an image",
      edit: omit(`${engineA}.image`),
      at: `${engineA}.image`,
    },
  ],
  "SHAPE-002": [
    {
      mistake: "a slip in a key",
      edit: put("regions.virginia.network.interfaceEndpoint", true),
      at: "regions.virginia.network.interfaceEndpoint",
      remedy: 'did you mean "interfaceEndpoints"?',
    },
    {
      mistake: "a setting of another kind of pool",
      edit: put("regions.virginia.pools.engine.machines", ["c7i.metal-24xl"]),
      at: "regions.virginia.pools.engine.machines",
      remedy: "generations",
    },
    {
      mistake: "a fifth zone, for which the address plan has no slot",
      edit: put("regions.virginia.network.zones.e", "use1-az5"),
      at: "regions.virginia.network.zones.e",
      remedy: "a, b, c, d",
    },
    {
      mistake: "a cloud's budget beside the cloud",
      edit: put("cost", { monthlyUsd: 100_000 }),
      at: "cost",
      remedy: "write it under aws: { cost: … }",
    },
    {
      mistake: "a cloud's accelerator beside the cloud",
      edit: put("accelerator", { endpoints: {} }),
      at: "accelerator",
      remedy: "write it under aws: { accelerator: … }",
    },
    {
      mistake: "a sysctl written beside the sysctls",
      edit: put([...engineA.split("."), "tuning", "vm.swappiness"], "1"),
      at: `${engineA}.tuning.vm.swappiness`,
      remedy: "sysctls",
    },
  ],
  "SHAPE-004": [
    {
      mistake: "a variable of Terraform in a text for people",
      edit: put("reserved.office", { cidr: "10.220.0.0/16", purpose: "office of ${var.team}" }),
      at: "reserved.office.purpose",
      value: "office of ${var.team}",
      remedy: "write it without ${",
    },
    {
      mistake: "a directive of a template in a reason",
      edit: put(`${engineA}.placement`, { kind: "none", reason: "%{ if true }waived%{ endif }" }),
      at: `${engineA}.placement.reason`,
    },
    {
      mistake: "an expression in a name",
      edit: edit.environment({ aws: { cost: { monthlyUsd: 10, perService: { [plannedAsFile]: 1 } } } }),
      at: `aws.cost.perService.${plannedAsFile}`,
      value: plannedAsFile,
    },
    {
      mistake: "a tag that the toolkit takes for a number of its own",
      edit: put("owner.costCentre", "-8.2e+298"),
      at: "owner.costCentre",
    },
  ],
  "SHAPE-003": [
    {
      mistake: "bits set behind the prefix",
      edit: put("regions.virginia.network.cidr", "10.0.0.1/16"),
      at: "regions.virginia.network.cidr",
      value: "10.0.0.1/16",
      remedy: "no host bits set",
    },
    {
      mistake: "leading zeros, which Terraform refuses",
      edit: put("regions.virginia.network.cidr", "010.0.0.0/16"),
      at: "regions.virginia.network.cidr",
    },
    {
      mistake: "a slip in a value of a closed set",
      edit: put("regions.virginia.network.nat.kind", "per-zones"),
      at: "regions.virginia.network.nat.kind",
      remedy: 'did you mean "per-zone"?',
    },
    {
      mistake: "a kind alone where an object of that kind is meant",
      edit: put("regions.virginia.network.nat", "per-zone"),
      at: "regions.virginia.network.nat",
      remedy: "an object whose kind is none, per-zone, single",
    },
    {
      mistake: "a kind that does not exist",
      edit: put("regions.virginia.pools.batch.kind", "spot"),
      at: "regions.virginia.pools.batch.kind",
      remedy: "batch",
    },
    {
      mistake: "a number written as text",
      edit: put("regions.virginia.pools.general.nodes.max", "9"),
      at: "regions.virginia.pools.general.nodes.max",
      remedy: "a whole number from 1 to 450",
    },
    {
      mistake: "a Kubernetes version written as a number",
      edit: put("regions.virginia.cluster.version", 1.35),
      at: "regions.virginia.cluster.version",
    },
    {
      mistake: "an account id that lost a digit",
      edit: put("regions.virginia.accountId", "11111111111"),
      at: "regions.virginia.accountId",
      remedy: "12 digits",
    },
    {
      mistake: "a user where a role must be named",
      edit: put("regions.virginia.cluster.access.admins.0", "arn:aws:iam::111111111111:user/operator"),
      at: "regions.virginia.cluster.access.admins.0",
      remedy: "IAM role",
    },
    {
      mistake: "a region name that cannot be part of an id",
      edit: put("regions.US_East", "us-east-1"),
      at: "regions.US_East",
    },
    {
      mistake: "a retention that CloudWatch Logs does not have",
      edit: put("regions.virginia.network.flowLogRetentionDays", 100),
      at: "regions.virginia.network.flowLogRetentionDays",
      remedy: "120",
    },
    {
      mistake: "a retention of control-plane logs that CloudWatch Logs does not have",
      edit: put("regions.virginia.cluster.logRetentionDays", 360),
      at: "regions.virginia.cluster.logRetentionDays",
      remedy: "365",
    },
    {
      mistake: "a bucket name that S3 does not take",
      edit: put("state.bucket", "Hft_State"),
      at: "state.bucket",
    },
    {
      mistake: "a storage account with a hyphen",
      edit: put("state", {
        kind: "azurerm",
        resourceGroup: "state",
        storageAccount: "hft-state",
        container: "tfstate",
      }),
      at: "state.storageAccount",
      remedy: "3 to 24 lower-case letters and digits",
    },
    {
      mistake: "a folder in a bucket that begins with a slash",
      edit: put("state", { kind: "gcs", bucket: "hft-state", prefix: "/hft" }),
      at: "state.prefix",
      remedy: "without a slash at its ends",
    },
    {
      mistake: "the address of HCP Terraform where its host name is meant",
      edit: put("state", { kind: "hcp", organization: "hft", hostname: "https://app.terraform.io" }),
      at: "state.hostname",
      remedy: "tfe.example.com",
    },
    {
      mistake: "a region's name in the environment where AWS's name is meant",
      edit: put("state.region", "virginia"),
      at: "state.region",
      remedy: "us-east-1",
    },
    {
      mistake: "a number of a closed set, written as text",
      edit: edit.each(edit.primary(), put("regions.virginia.database.monitoringSeconds", "30")),
      at: "regions.virginia.database.monitoringSeconds",
      value: '"30"',
      remedy: "write one of: 0, 1, 5, 10, 15, 30, 60",
    },
    {
      mistake: "an end date that is in no calendar",
      edit: put("accept", [
        { code: "AWS-EBS-001", path: "state", reason: "an example", until: "2027-02-30" },
      ]),
      at: "accept.0.until",
      remedy: "YYYY-MM-DD",
    },
    {
      mistake: "a team with a sign that IAM and CloudWatch Logs refuse in a tag",
      edit: put("owner.team", "research & development"),
      at: "owner.team",
      value: "research & development",
      remedy: "1 to 256 letters, digits, spaces",
    },
    {
      mistake: "a cost centre that was left empty",
      edit: put("owner.costCentre", ""),
      at: "owner.costCentre",
      value: '""',
      remedy: "1 to 256",
    },
    {
      mistake: "a cost centre longer than a tag",
      edit: put("owner.costCentre", "EQ-101 ".repeat(37)),
      at: "owner.costCentre",
      remedy: "1 to 256",
    },
    {
      mistake: "a team of two lines, pasted with its line break",
      edit: put("owner.team", "low-latency\n"),
      at: "owner.team",
    },
    {
      mistake: "a sysctl value of two lines, of which the second would be a setting of its own",
      edit: put([...engineA.split("."), "tuning", "sysctls", "kernel.numa_balancing"], "0\nkernel.panic = 1"),
      at: `${engineA}.tuning.sysctls.kernel.numa_balancing`,
    },
  ],
};
