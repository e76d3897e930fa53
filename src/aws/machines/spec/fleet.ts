import type { ZoneKey } from "../../../core/address-plan";
import type { NodeTuning } from "../../../tuning/schema";
import type { FleetAddresses } from "./fleet-addresses";
import type { TradingHardware } from "./hardware";

/**
 * An image outside of a cluster: Amazon Linux 2023, whose cloud-init and grubby the tuning is written for. An id
 * belongs to one region, and no data source looks one up: a new image is a new machine.
 */
export interface AmiImage {
  readonly kind: "ami";
  /** For example `ami-0123456789abcdef0`. */
  readonly id: string;
}

/** One machine of a generation. Its numbers count from the start of the fleet's block of addresses. */
export interface FleetMember {
  readonly host: number;
  /**
   * The address of a second interface, which the kernel hands to the application. Stated where the profile says
   * `sockets: { kind: "dpdk" }`, and only there.
   */
  readonly bypassHost?: number | undefined;
}

/**
 * One immutable set of machines outside of a cluster. A change is a new generation beside it, on addresses of
 * its own; the machines that trade are never touched.
 */
export interface FleetGeneration extends TradingHardware {
  /**
   * The machines by name, because each is known to its peers by its address. With placement `partition` they
   * are dealt to the partitions in this order.
   */
  readonly members: Readonly<Record<string, FleetMember>>;
  readonly image: AmiImage;
  readonly tuning: NodeTuning;
}

/** Who may open a connection to the machines. */
export type FleetAccess =
  | { readonly cidr: string; readonly protocol: "all" }
  | {
      readonly cidr: string;
      readonly protocol: "tcp" | "udp";
      readonly ports: { readonly from: number; readonly to: number };
    };

/**
 * Trading machines outside of a cluster, with fixed private addresses.
 *
 * An address belongs to a member of one generation, so that two generations run side by side, and comes from a
 * block that the fleet reserves in its subnet, so that no pod and no load balancer is ever given it. What a peer
 * connects to, or a venue has on its list, is a service address of the same block: an operation moves it to the
 * generation that takes over, in a moment and without Terraform. (The other form, an interface that outlives
 * its machine, would be created outside of a launch template. There it has no idle timeout of its own for
 * tracked connections, and the newest machines would forget a quiet session after 350 s.)
 */
export interface Fleet {
  /** The generation that holds the service addresses. Changes no resource but the outputs. */
  readonly active: string;
  readonly zone: ZoneKey;
  readonly addresses: FleetAddresses;
  /** Service addresses by name, as numbers in the fleet's block. @default none */
  readonly serviceHosts: Readonly<Record<string, ServiceHost>>;
  /** Who may open connections, by name. The members reach each other anyhow. @default nobody */
  readonly from: Readonly<Record<string, FleetAccess>>;
  readonly generations: Readonly<Record<string, FleetGeneration>>;
}

export interface ServiceHost {
  readonly host: number;
  /** The member that holds it, in whichever generation is active. */
  readonly member: string;
}

/** A generation with what its fleet decides of its machines. */
export interface PlacedFleetGeneration extends FleetGeneration {
  readonly zone: ZoneKey;
  readonly addresses: FleetAddresses;
}

export function placed({ zone, addresses }: Fleet, generation: FleetGeneration): PlacedFleetGeneration {
  return { ...generation, zone, addresses };
}
