import type { generationRules } from "../../../../src/aws/machines/spec/generation-rules";
import type { CasesOf } from "../../../problems/case";
import { edit } from "../../../problems/parts";

const engineA = "regions.virginia.pools.engine.generations.a";

export const generationCases: CasesOf<
  Extract<keyof (typeof generationRules)["problems"], `AWS-GEN-${string}`>
> = {
  "AWS-GEN-001": [
    {
      mistake: "a zone that the network does not have",
      edit: edit.engine({ zone: "d" }),
      at: `${engineA}.zone`,
      value: "d",
      remedy: "a, b, c",
    },
  ],
  "AWS-GEN-002": [
    {
      mistake: "EFA on the metal size that has none",
      edit: edit.engine({ efa: true }),
      at: `${engineA}.efa`,
      value: "c7i.metal-24xl",
      remedy: "efa: false",
    },
  ],
  "AWS-GEN-003": [
    {
      mistake: "a flex type, which no cluster placement group takes",
      edit: edit.engine({ machine: "c7i-flex.16xlarge" }),
      at: `${engineA}.placement`,
      value: "c7i-flex.16xlarge",
    },
    {
      mistake: "a type that a shared cluster group does not take",
      edit: edit.engine({
        machine: "c7i-flex.16xlarge",
        placement: {
          kind: "shared",
          groupId: "pg-0a1b2c3d4e5f60718",
          groupArn: "arn:aws:ec2:us-east-1:999999999999:placement-group/desk-floor",
        },
      }),
      at: `${engineA}.placement`,
      value: "shared",
    },
    {
      mistake: "a burstable type beside engines",
      edit: edit.engine({ machine: "t3.2xlarge", volume: {}, tuning: { preset: "balanced" } }),
      at: `${engineA}.placement`,
    },
  ],
  "AWS-GEN-004": [
    {
      mistake: "an eighth machine, the spare one, in a spread group",
      edit: edit.engine({ placement: { kind: "spread" }, nodes: 7, spare: 1 }),
      at: `${engineA}.nodes`,
      value: "7 nodes + 1 spare",
      remedy: "partition",
    },
  ],
  "AWS-GEN-006": [
    {
      mistake: "nodes newer than their cluster",
      edit: edit.engine({ image: { kind: "al2023", release: "1.36.2-20260714" } }),
      at: `${engineA}.image.release`,
      value: "1.36.2-20260714 on a 1.35 cluster",
      remedy: "upgrade the cluster first",
    },
    {
      mistake: "nodes four minor versions older than their cluster",
      edit: edit.engine({ image: { kind: "al2023", release: "1.31.14-20260714" } }),
      at: `${engineA}.image.release`,
      value: "1.31.14-20260714 on a 1.35 cluster",
      remedy: "use a 1.35 release",
    },
    {
      mistake: "a Bottlerocket node newer than its cluster",
      edit: edit.engine({ image: { kind: "bottlerocket", release: "1.34.0-18d04e52", kubernetes: "1.36" } }),
      at: `${engineA}.image.kubernetes`,
      value: "1.36 on a 1.35 cluster",
    },
    {
      mistake: "a moving image",
      edit: edit.engine({ image: { kind: "al2023", release: "latest" } }),
      at: `${engineA}.image.release`,
      remedy: "1.35.6-20260714",
    },
  ],
  "AWS-GEN-007": [
    {
      mistake: "a release date that is one day off",
      edit: edit.engine({ image: { kind: "al2023", release: "1.35.6-20260715" } }),
      at: `${engineA}.image.release`,
      value: "unverified",
      remedy: "1.35.6-20260714",
    },
  ],
  "AWS-GEN-008": [
    {
      mistake: "a machine whose bandwidth is a burst",
      edit: edit.engine({ machine: "c7i.4xlarge" }),
      at: `${engineA}.machine`,
      value: "up to 12.5",
      remedy: "larger size",
    },
  ],
  "AWS-GEN-011": [
    {
      mistake: "a shared group of the region that this one was copied from",
      edit: edit.engine({
        placement: {
          kind: "shared",
          groupId: "pg-0a1b2c3d4e5f60718",
          groupArn: "arn:aws:ec2:us-west-2:999999999999:placement-group/desk-floor",
        },
      }),
      at: `${engineA}.placement.groupArn`,
      remedy: "us-east-1",
    },
  ],
  "AWS-GEN-012": [
    {
      mistake: "ENA Express on a size that has none",
      edit: edit.engine({ machine: "c7i.8xlarge", enaExpress: "tcp" }),
      at: `${engineA}.enaExpress`,
      value: "c7i.8xlarge",
      remedy: "larger size",
    },
  ],
  "AWS-GEN-013": [
    {
      mistake: "ENA Express turned on in production",
      edit: edit.engine({ enaExpress: "tcp-and-udp" }),
      at: `${engineA}.enaExpress`,
      value: "tcp-and-udp",
      remedy: "measured",
    },
  ],
  "AWS-GEN-014": [
    {
      mistake: "EFA and ENA Express both turned on",
      edit: edit.engine({ machine: "c6in.32xlarge", efa: true, enaExpress: "tcp" }),
      at: `${engineA}.enaExpress`,
      value: "tcp with efa",
    },
  ],
  "AWS-GEN-015": [
    {
      mistake: "a Bottlerocket release as its release notes name it",
      edit: edit.engine({ image: { kind: "bottlerocket", release: "1.34.0", kubernetes: "1.35" } }),
      at: `${engineA}.image.release`,
      value: "1.34.0",
      remedy: "image_version",
    },
  ],
  "AWS-GEN-010": [
    {
      mistake: "a profile that states every sysctl of a machine",
      edit: edit.engine({
        tuning: {
          preset: "tradingEngine",
          sysctls: Object.fromEntries(
            Array.from({ length: 80 }, (_, index) => [`vm.written_out_${index}`, "1"]),
          ),
        },
      }),
      at: `${engineA}.tuning`,
      value: "bytes",
      remedy: "fewer sysctls",
    },
  ],
};
