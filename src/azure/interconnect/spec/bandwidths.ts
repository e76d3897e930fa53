/** Bandwidths of a provider's circuit in Mbit/s. Source: src/azure/catalog/data/expressroute.json. */
export const providerMbps = [50, 100, 200, 500, 1000, 2000, 5000, 10_000] as const;

/** Bandwidths of circuits on ports of ExpressRoute Direct in Gbit/s. Same source. */
export const directGbps = [1, 2, 5, 10, 40, 100] as const;

/** Speeds of a port of ExpressRoute Direct in Gbit/s. Same source. */
export const portGbps = [10, 100] as const;
