import { aksSysctls, portRange, portRangeKey, twReuseKey, type AksNumberAttribute } from "./aks-sysctls";

export type AksSysctlConfig = { readonly [Attribute in AksNumberAttribute]?: number } & {
  readonly netIpv4IpLocalPortRangeMin?: number;
  readonly netIpv4IpLocalPortRangeMax?: number;
  /**
   * Always set, because azurerm otherwise sends false, not the kernel's default of 2. A boolean cannot express 2; false
   * is closer, as it differs on the loopback only.
   */
  readonly netIpv4TcpTwReuse: boolean;
};

/** Why AKS does not take a sysctl; undefined where it does. */
export function aksRefusal(key: string, value: string): string | undefined {
  const listed = aksSysctls[key];
  if (listed !== undefined) {
    const { from, to } = listed;
    if (isWithin(value, { from, to })) return undefined;
    return key === "vm.swappiness" && value === "0"
      ? "azurerm silently drops vm.swappiness = 0; it sends 1 to 100"
      : `AKS takes ${from} to ${to}, not ${value}`;
  }
  switch (key) {
    case portRangeKey:
      return portsOf(value) === undefined
        ? `AKS takes a first port of ${portRange.min.from} to ${portRange.min.to} and a last one of ` +
            `${portRange.max.from} to ${portRange.max.to}, not ${value}`
        : undefined;
    case twReuseKey:
      return value === "0" || value === "1" ? undefined : `AKS takes 0 or 1, not ${value}`;
    default:
      return "not on AKS's list of sysctls";
  }
}

export function isOnAksList(key: string): boolean {
  return Object.hasOwn(aksSysctls, key) || key === portRangeKey || key === twReuseKey;
}

/** Returns the block for sysctls that AKS takes, or undefined when there are none. */
export function sysctlConfig(sysctls: Readonly<Record<string, string>>): AksSysctlConfig | undefined {
  const entries = Object.entries(sysctls);
  if (entries.length === 0) return undefined;
  const numbers = entries.flatMap(([key, value]): [string, number][] => {
    const listed = aksSysctls[key];
    return listed === undefined ? [] : [[listed.attribute, Number(value)]];
  });
  const ports = portsOf(sysctls[portRangeKey] ?? "");
  return {
    ...Object.fromEntries(numbers),
    ...(ports === undefined
      ? {}
      : { netIpv4IpLocalPortRangeMin: ports.min, netIpv4IpLocalPortRangeMax: ports.max }),
    netIpv4TcpTwReuse: sysctls[twReuseKey] === "1",
  };
}

function portsOf(value: string): { readonly min: number; readonly max: number } | undefined {
  const [min = "", max = "", ...rest] = value.split(/\s+/);
  const taken = rest.length === 0 && isWithin(min, portRange.min) && isWithin(max, portRange.max);
  return taken && Number(min) <= Number(max) ? { min: Number(min), max: Number(max) } : undefined;
}

function isWithin(value: string, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return /^\d+$/.test(value) && Number(value) >= from && Number(value) <= to;
}
