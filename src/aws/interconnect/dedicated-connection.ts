import type { DxConnection } from "@cdktf/provider-aws/lib/dx-connection";
import { DxMacsecKeyAssociation } from "@cdktf/provider-aws/lib/dx-macsec-key-association";
import { Construct } from "constructs";
import type { DedicatedLink } from "./spec/interconnect";
import { orderConnection } from "./ordered-connection";

export interface DedicatedConnectionProps {
  readonly config: DedicatedLink;
  readonly name: string;
  readonly protect: boolean;
}

/** A port of one's own: the same resource when it is ordered and when it is established. */
export class DedicatedConnection extends Construct {
  readonly resource: DxConnection;

  constructor(scope: Construct, id: string, { config, name, protect }: DedicatedConnectionProps) {
    super(scope, id);
    const { site, speedGbps, carrier, macsec, phase } = config;
    const key = phase.kind === "established" ? phase.macsecKey : undefined;
    this.resource = orderConnection(this, "Resource", {
      name,
      site,
      speedGbps,
      carrier,
      macsec,
      encryptionMode: key?.mode,
      protect,
    });
    if (key === undefined) return;
    new DxMacsecKeyAssociation(this, "macsec-key", {
      connectionId: this.resource.id,
      secretArn: key.secretArn,
      // Without its last key a connection falls back to clear frames, `must_encrypt` or not. The user guide lets up
      // to three keys stand together and the newest be tried first; neither that nor which of two keys the provider
      // then takes for its own, the last of Direct Connect's answer, was tried live.
      lifecycle: { createBeforeDestroy: true },
    });
  }

  /** The port's id, by name. */
  get connectionIds(): Readonly<Record<string, string>> {
    return { connection: this.resource.id };
  }

  /** What a virtual interface lies on. */
  get linkId(): string {
    return this.resource.id;
  }
}
