/** Capacities of a VLAN attachment in Mbit/s. Source: google 6.50.0, google_compute_interconnect_attachment.bandwidth. */
export const bandwidthsMbps = [
  50, 100, 200, 300, 400, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000,
] as const;

/** Returns a capacity as the API writes it, for example `BPS_10G`. */
export function bandwidthName(mbps: (typeof bandwidthsMbps)[number]): string {
  return mbps < 1000 ? `BPS_${mbps}M` : `BPS_${mbps / 1000}G`;
}
