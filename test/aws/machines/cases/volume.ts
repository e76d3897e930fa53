import type { generationRules } from "../../../../src/aws/machines/spec/generation-rules";
import type { CasesOf } from "../../../problems/case";
import { edit } from "../../../problems/parts";
import { general } from "../../../problems/valid-environment";

const engineVolume = "regions.virginia.pools.engine.generations.a.volume";
const generalVolume = "regions.virginia.pools.general.volume";

export const volumeCases: CasesOf<Extract<keyof (typeof generationRules)["problems"], `AWS-EBS-${string}`>> =
  {
    "AWS-EBS-001": [
      {
        mistake: "a volume larger than the largest",
        edit: edit.engine({ volume: { sizeGiB: 100_000 } }),
        at: `${engineVolume}.sizeGiB`,
        remedy: "65536",
      },
      {
        mistake: "more operations than a volume has",
        edit: edit.engine({ volume: { sizeGiB: 1000, iops: 100_000 } }),
        at: `${engineVolume}.iops`,
        remedy: "3000 to 80000",
      },
      {
        mistake: "fewer operations than the included ones",
        edit: edit.engine({ volume: { iops: 1000 } }),
        at: `${engineVolume}.iops`,
        value: "1000",
      },
      {
        mistake: "more throughput than a volume has",
        edit: edit.engine({ volume: { sizeGiB: 1000, iops: 16_000, throughputMiBps: 2500 } }),
        at: `${engineVolume}.throughputMiBps`,
        remedy: "125 to 2000",
      },
    ],
    "AWS-EBS-002": [
      {
        mistake: "a small volume with the operations of a large one",
        edit: edit.engine({ volume: { sizeGiB: 20, iops: 16_000 } }),
        at: `${engineVolume}.iops`,
        remedy: "10000 for 20 GiB",
      },
      {
        mistake: "throughput without the operations that carry it",
        edit: edit.engine({ volume: { throughputMiBps: 1000 } }),
        at: `${engineVolume}.throughputMiBps`,
        remedy: "750 for 3000 IOPS",
      },
    ],
    "AWS-EBS-003": [
      {
        mistake: "a volume faster than its machine ever is",
        edit: edit.pools({ general: { ...general, volume: { sizeGiB: 200, iops: 50_000 } } }),
        at: `${generalVolume}.iops`,
        remedy: "40000 on m7i.2xlarge",
      },
    ],
    "AWS-EBS-004": [
      {
        mistake: "a steady load that the machine carries in bursts only",
        edit: edit.pools({ general: { ...general, volume: { iops: 16_000, sustained: true } } }),
        at: `${generalVolume}.iops`,
        remedy: "12000 on m7i.2xlarge",
      },
    ],
    "AWS-EBS-005": [
      {
        mistake: "a volume that its machine drives for half an hour a day",
        edit: edit.pools({ general: { ...general, volume: { iops: 16_000 } } }),
        at: `${generalVolume}.iops`,
        remedy: "12000 on m7i.2xlarge",
      },
    ],
    "AWS-EBS-006": [
      {
        mistake: "a volume as small as that of plain Amazon Linux",
        edit: edit.pools({ general: { ...general, volume: { sizeGiB: 8 } } }),
        at: `${generalVolume}.sizeGiB`,
        remedy: "at least 20",
      },
      {
        mistake: "a small volume of trading nodes",
        edit: edit.engine({ volume: { sizeGiB: 10 } }),
        at: `${engineVolume}.sizeGiB`,
        remedy: "at least 20",
      },
    ],
  };
