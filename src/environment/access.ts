import * as v from "valibot";
import { cidr, object, whole, type Parsed } from "../core/primitives";

const ports = v.pipe(
  object({
    /** First port, 0 to 65 535. */
    from: whole(0, 65_535),
    /** Last port, not below `from`. */
    to: whole(0, 65_535),
  }),
  v.check(({ from, to }) => from <= to, "from at most to"),
);

const entries = {
  /** IPv4 block of the other side, for example `10.210.4.0/24`. */
  cidr,
};

/** Connections that are let through: with whom, and by which protocol and ports. */
export const accessSchema = v.variant("protocol", [
  object({
    ...entries,
    /** Every protocol and port. */
    protocol: v.literal("all"),
  }),
  object({
    ...entries,
    /** TCP only. */
    protocol: v.literal("tcp"),
    /** Ports that are open. */
    ports,
  }),
  object({
    ...entries,
    /** UDP only. */
    protocol: v.literal("udp"),
    /** Ports that are open. */
    ports,
  }),
]);

export type Access = Parsed<typeof accessSchema>;
