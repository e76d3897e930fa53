import type { NicDriver } from "./node-shape";
import type { CoalesceOption } from "./setting";

/** What a driver accepts through `ethtool`. */
export interface NicCapabilities {
  readonly coalesce: readonly CoalesceOption[];
  /** Smallest and largest ring, in descriptors, powers of two; not set where the driver has no ring sizes. */
  readonly ring?: { readonly rx: readonly [number, number]; readonly tx: readonly [number, number] };
  /** Most queue pairs on any machine, of which one may have fewer; not set where the driver cannot change them as pairs. */
  readonly maxQueues?: number;
  /** Largest MTU under XDP, bytes; not set where it is not known, or not the driver's alone. */
  readonly xdpMaxMtu?: number;
  /** Why the driver cannot be asked for something, where that is more than that it has no such setting. */
  readonly reasons?: { readonly ring?: string; readonly queues?: string; readonly mtu?: string };
  /** False where the facts were stated from memory, not read from the driver's source. */
  readonly confirmed: boolean;
  readonly source: string;
}

/** What each driver accepts, read on 2026-11-22. */
export const nicCapabilities: Readonly<Record<NicDriver, NicCapabilities>> = {
  ena: {
    coalesce: ["adaptive-rx", "rx-usecs", "tx-usecs"],
    ring: { rx: [256, 16_384], tx: [256, 1024] },
    maxQueues: 32,
    xdpMaxMtu: 3498,
    confirmed: true,
    source: "amzn/amzn-drivers 64788ef, ENA_Linux_Best_Practices.rst, ena_ethtool.c",
  },
  gve: {
    coalesce: ["rx-usecs", "tx-usecs"],
    reasons: {
      ring: "the driver gve takes ring sizes from Linux 6.10 on, in a range that the device tells it alone",
      queues: "the driver gve sets queues for receiving and for sending, and no pairs",
      mtu: "the driver gve takes 2032 bytes under XDP, and the network's MTU may be lower",
    },
    confirmed: true,
    source:
      "Linux, drivers/net/ethernet/google/gve, gve_ethtool.c and gve_main.c of 2025: delays only in the DQO queue format; read 2026-11-27",
  },
  idpf: {
    coalesce: ["adaptive-rx", "rx-usecs", "tx-usecs"],
    confirmed: false,
    source: "idpf_ethtool.c, from memory: it sets rings and queues too, within limits that were not read",
  },
  mana: {
    coalesce: [],
    maxQueues: 64,
    confirmed: false,
    source: "mana_ethtool.c: queues and rings; delays only in patches newer than the version read",
  },
  mlx5_core: {
    coalesce: ["adaptive-rx", "rx-usecs", "tx-usecs"],
    ring: { rx: [64, 8192], tx: [64, 8192] },
    maxQueues: 64,
    confirmed: false,
    source: "mlx5 en_ethtool.c, from memory",
  },
};
