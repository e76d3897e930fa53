import { GoogleProvider } from "@cdktf/provider-google/lib/provider";
import type { Construct } from "constructs";
import { byOperation } from "../../kit/by-operation";
import { labelsOf } from "./spec/labels";

export interface GcpAccess {
  readonly projectId: string;
  readonly serviceAccounts?: { readonly plan: string; readonly apply: string } | undefined;
}

export interface RegionProviderProps {
  readonly access: GcpAccess;
  /** Google's name of the region, for example `us-central1`. @default none: nothing of the stack lies in one */
  readonly region?: string | undefined;
  /** Tags, which become the labels of every resource that takes labels. */
  readonly tags: Readonly<Record<string, string>>;
  /**
   * The project by whose quota an API is asked that belongs to none, as those of a billing account.
   * @default none: each call counts against the project of what it is about
   */
  readonly quotaProjectId?: string | undefined;
}

/** Configures the provider of one region: every resource belongs to its project. */
export class RegionProvider {
  readonly resource: GoogleProvider;

  constructor(scope: Construct, id: string, props: RegionProviderProps) {
    const { access, region, tags, quotaProjectId } = props;
    const { projectId, serviceAccounts } = access;
    this.resource = new GoogleProvider(scope, id, {
      project: projectId,
      region,
      // The project's labels say who manages a resource.
      addTerraformAttributionLabel: false,
      impersonateServiceAccount: serviceAccounts && byOperation(scope, serviceAccounts),
      userProjectOverride: quotaProjectId === undefined ? undefined : true,
      billingProject: quotaProjectId,
    });
    // The toolkit makes the hyphens in the keys of a provider's maps underscores.
    this.resource.addOverride("default_labels", labelsOf(tags));
  }
}
