import { NetworkmonitorMonitor } from "@cdktf/provider-aws/lib/networkmonitor-monitor";
import { NetworkmonitorProbe } from "@cdktf/provider-aws/lib/networkmonitor-probe";
import { Construct } from "constructs";
import { mapValues } from "../../core/map-values";
import type { Probe } from "./spec/interconnect";
import { partitionOf } from "../region/spec/arn";
import { subnetIn, type Network } from "../network/network";
import { monitorName, type Interconnect } from "./interconnect";

export interface NetworkProbesProps {
  readonly config: Readonly<Record<string, Probe>>;
  /** Its name, for example `hft-production-virginia`. */
  readonly prefix: string;
  readonly region: string;
  readonly accountId: string;
  readonly network: Network;
}

/** Measures the links from inside, every 30 seconds: round trip, loss, and whether AWS itself is at fault. */
export class NetworkProbes extends Construct {
  readonly resource: NetworkmonitorMonitor;
  readonly ids: Interconnect["probeIds"];

  constructor(scope: Construct, id: string, props: NetworkProbesProps) {
    super(scope, id);
    const { config, prefix, region, accountId, network } = props;
    this.resource = new NetworkmonitorMonitor(this, "Resource", {
      monitorName: monitorName(prefix),
      aggregationPeriod: 30,
    });
    const subnets = `arn:${partitionOf(region)}:ec2:${region}:${accountId}:subnet`;
    this.ids = mapValues(config, (probe, name) => {
      const { id: subnetId } = subnetIn(network, probe.tier, probe.zone);
      return new NetworkmonitorProbe(this, name, {
        monitorName: this.resource.monitorName,
        sourceArn: `${subnets}/${subnetId}`,
        destination: probe.destination,
        protocol: probe.protocol.toUpperCase(),
        destinationPort: probe.protocol === "tcp" ? probe.port : undefined,
        packetSize: probe.packetSizeBytes,
        tags: { Name: `${prefix}-${name}` },
      }).probeId;
    });
  }
}
