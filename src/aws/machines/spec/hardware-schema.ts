import * as v from "valibot";
import type { TradingHardware } from "./hardware";
import type { Volume } from "./volume";
import { text, whole } from "../../../core/primitives";

type Defaulted = "spare" | "efa" | "volume";

/** The machines of a generation as an environment file states them: what has a default may be left out. */
export type HardwareInput<Generation extends TradingHardware> = Omit<Generation, Defaulted> &
  Partial<Pick<Generation, Exclude<Defaulted, "volume">>> & { readonly volume?: Partial<Volume> };

export const machine = text(/^[a-z0-9-]+\.[a-z0-9-]+$/, "an EC2 instance type such as c7i.metal-24xl");

export const volume = v.optional(
  v.strictObject({
    sizeGiB: v.optional(whole(1, 1_000_000), 100),
    iops: v.optional(whole(1, 1_000_000), 3000),
    throughputMiBps: v.optional(whole(1, 1_000_000), 125),
    sustained: v.optional(v.boolean(), false),
  }),
  {},
);

export const placement = v.variant("kind", [
  v.strictObject({ kind: v.literal("cluster") }),
  v.strictObject({
    kind: v.literal("shared"),
    groupId: text(/^pg-[0-9a-f]{8,17}$/, "an id pg-… of hexadecimal digits"),
    groupArn: text(
      /^arn:aws[a-z-]*:ec2:[a-z0-9-]+:\d{12}:placement-group\/.+$/,
      "the ARN of a placement group, arn:aws:ec2:<region>:<account>:placement-group/<name>",
    ),
  }),
  v.strictObject({ kind: v.literal("partition"), partitions: whole(1, 7) }),
  v.strictObject({ kind: v.literal("spread") }),
  v.strictObject({
    kind: v.literal("none"),
    reason: v.pipe(v.string(), v.minLength(1, "why no placement group")),
  }),
]);

export const enaExpress = v.optional(v.picklist(["off", "tcp", "tcp-and-udp"]));
