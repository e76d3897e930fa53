import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

interface PowerRange {
  readonly atLeast: number;
  readonly atMost: number;
}

/** The optic of a circuit of Dedicated Interconnect. Source and date: `data/optics.json`. */
export interface CircuitOptics {
  /** For example `10GBASE-LR`. */
  readonly standard: string;
  /** Average power of a lane at the end that sends, dBm. */
  readonly launchedDbm: PowerRange;
  /** Average power of a lane at the end that receives, dBm. */
  readonly receivedDbm: PowerRange;
}

interface OpticsFile extends CatalogueFile {
  /** By the speed of the circuit, Gbit/s. */
  readonly optics: Readonly<Record<string, CircuitOptics>>;
}

/** Returns the optic of a circuit by its speed, Gbit/s; `undefined` for a speed whose optic was not read. */
export function circuitOptics(gbps: number): CircuitOptics | undefined {
  return entryOf((require("./data/optics.json") as OpticsFile).optics, `${gbps}`);
}
