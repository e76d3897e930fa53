import type { Support } from "../support";

export const native = (reason: string): Support => ({ how: "native", reason });

/** By a field whose change makes the cloud replace the pool's nodes. */
export const rebuilds = (reason: string): Support => ({ ...native(reason), disruption: "reboots" });

export const unsupported = (reason: string): Support => ({ how: "unsupported", reason });

/** A cell that no source or run confirms. */
export const unsettled = (support: Support): Support => ({ ...support, settled: false });
