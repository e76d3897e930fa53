import type { LaunchTemplateNetworkInterfaces } from "@cdktf/provider-aws/lib/launch-template";
import { awsInstanceType } from "../catalog/instances";
import type { TradingHardware } from "./spec/pool-schema";
import { connectionTracking } from "./node-template";

export interface TradingInterfacesProps {
  readonly hardware: TradingHardware;
  readonly securityGroups: readonly string[];
  /** @default none: a managed node group states its own and refuses a template with one */
  readonly subnetId?: string;
  /** @default one that EC2 chooses */
  readonly privateIpAddress?: string;
  /** Address of a second interface on the first card, which the application takes from the kernel. @default no such interface */
  readonly bypassAddress?: string | undefined;
}

/**
 * Returns the interfaces of a trading machine: one with an address on the first network card and, with EFA, one
 * without on every other card. Each states its security groups and its idle timeout; neither has a common default.
 */
export function tradingInterfaces(props: TradingInterfacesProps): LaunchTemplateNetworkInterfaces[] {
  const { hardware, securityGroups, subnetId, privateIpAddress, bypassAddress } = props;
  const { machine, efa, enaExpress = "off" } = hardware;
  const common = {
    deleteOnTermination: "true",
    securityGroups: [...securityGroups],
    connectionTrackingSpecification: connectionTracking,
    subnetId,
  };
  const first = {
    ...common,
    deviceIndex: 0,
    networkCardIndex: 0,
    privateIpAddress,
    interfaceType: efa ? "efa" : undefined,
    enaSrdSpecification: enaExpress === "off" ? undefined : enaSrd(enaExpress === "tcp-and-udp"),
  };
  const bypass =
    bypassAddress === undefined
      ? []
      : [{ ...common, deviceIndex: 1, networkCardIndex: 0, privateIpAddress: bypassAddress }];
  const otherCards = efa ? (awsInstanceType(machine)?.maxEfaInterfaces ?? 1) - 1 : 0;
  const cards = Array.from({ length: otherCards }, (_, index) => ({
    ...common,
    deviceIndex: 1,
    networkCardIndex: index + 1,
    interfaceType: "efa-only",
  }));
  const more = [...bypass, ...cards];
  // EC2 refuses a launch that states `associatePublicIpAddress` for several interfaces; it then assigns none.
  return more.length === 0 ? [{ ...first, associatePublicIpAddress: "false" }] : [first, ...more];
}

function enaSrd(enaSrdUdpEnabled: boolean) {
  return { enaSrdEnabled: true, enaSrdUdpSpecification: { enaSrdUdpEnabled } };
}
