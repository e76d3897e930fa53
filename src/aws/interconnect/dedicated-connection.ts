import type { DxConnection } from "@cdktf/provider-aws/lib/dx-connection";
import { DxMacsecKeyAssociation } from "@cdktf/provider-aws/lib/dx-macsec-key-association";
import { Construct } from "constructs";
import type { DedicatedLink } from "./spec/schema";
import { orderConnection } from "./ordered-connection";

export interface DedicatedConnectionProps {
  readonly link: DedicatedLink;
  readonly name: string;
  /** Keeps Terraform from cancelling the port. */
  readonly protect: boolean;
}

/** A dedicated connection. The phases `ordered` and `established` are one resource; a MACsec key is added to it. */
export class DedicatedConnection extends Construct {
  readonly resource: DxConnection;

  constructor(scope: Construct, id: string, { link, name, protect }: DedicatedConnectionProps) {
    super(scope, id);
    const { site, speedGbps, carrier, macsec, phase } = link;
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
      // Without a key a connection sends clear frames, even with `must_encrypt`, so the new key is associated first.
      // By the user guide a connection has up to three keys and tries the newest first. Not tested live: neither that,
      // nor that the provider reads the last key of Direct Connect's answer as its own.
      lifecycle: { createBeforeDestroy: true },
    });
  }

  /** Id of the port, by name. */
  get connectionIds(): Readonly<Record<string, string>> {
    return { connection: this.resource.id };
  }

  /** Id by which virtual interfaces name their link. */
  get linkId(): string {
    return this.resource.id;
  }
}
