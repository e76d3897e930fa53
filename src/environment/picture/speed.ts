/** Returns a bandwidth as people write it: `500 Mbit/s`, `10 Gbit/s`. */
export function speedText(mbps: number): string {
  return mbps < 1000 ? `${mbps} Mbit/s` : `${mbps / 1000} Gbit/s`;
}
