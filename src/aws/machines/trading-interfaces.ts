import type { LaunchTemplateNetworkInterfaces } from "@cdktf/provider-aws/lib/launch-template";
import { awsInstanceType } from "../catalog/instances";
import type { TradingHardware } from "./spec/hardware";
import { connectionTracking } from "./node-template";

export interface TradingInterfacesProps {
  readonly hardware: TradingHardware;
  readonly securityGroups: readonly string[];
  /** @default none: a managed node group has its own, and refuses a template with one */
  readonly subnetId?: string;
  /** @default one that EC2 chooses */
  readonly privateIpAddress?: string;
  /** The address of a second interface on the first card, which the kernel does not keep. @default no such interface */
  readonly bypassAddress?: string | undefined;
}

/**
 * The interfaces of a trading machine: one with addresses on the first network card and, with EFA, one without
 * on every other. Each has its groups and its idle timeout: what is left out is the network's default.
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
  // EC2 gives a machine of several interfaces no public address, and refuses a launch that even says so.
  return more.length === 0 ? [{ ...first, associatePublicIpAddress: "false" }] : [first, ...more];
}

function enaSrd(enaSrdUdpEnabled: boolean) {
  return { enaSrdEnabled: true, enaSrdUdpSpecification: { enaSrdUdpEnabled } };
}
