import { Route53Zone } from "@cdktf/provider-aws/lib/route53-zone";
import { Construct } from "constructs";

export interface PublicZoneProps {
  /** Domain of the zone. */
  readonly name: string;
  readonly acceleratedRecovery: boolean;
  /** Keeps Terraform from deleting the zone: another of the same domain has other name servers. */
  readonly protect: boolean;
}

/** A zone, as records see it. */
export interface HostedZone {
  readonly zoneId: string;
}

/**
 * A public hosted zone.
 *
 * Accelerated recovery is on before us-east-1 is impaired or not at all: its control plane is then copied to us-west-2.
 * Source: Route 53 developer guide, Accelerated recovery (2025-11).
 */
export class PublicZone extends Construct implements HostedZone {
  readonly resource: Route53Zone;

  constructor(scope: Construct, id: string, { name, acceleratedRecovery, protect }: PublicZoneProps) {
    super(scope, id);
    this.resource = new Route53Zone(this, "Resource", {
      name,
      comment: "Names of trading systems",
      enableAcceleratedRecovery: acceleratedRecovery,
      forceDestroy: false,
      lifecycle: { preventDestroy: protect },
    });
  }

  get zoneId(): string {
    return this.resource.zoneId;
  }

  /** To be named in the zone above, or at the registrar. */
  get nameServers(): string[] {
    return this.resource.nameServers;
  }
}
