import { DataTerraformRemoteState, TerraformBackend, type TerraformRemoteState } from "cdktf";
import type { Construct } from "constructs";

/** An organization of HCP Terraform, or of a Terraform Enterprise installation. */
export interface HcpOrganization {
  readonly organization: string;
  readonly hostname: string;
}

export interface HcpBackendProps extends HcpOrganization {
  /** Name of the workspace. */
  readonly workspace: string;
  /** Project in which `terraform init` creates the workspace. @default the organization's default project */
  readonly project?: string | undefined;
}

/**
 * The `cloud` block of a stack, for one workspace.
 *
 * Unlike cdktf's `CloudBackend` it does not run `terraform version` at synth.
 */
export class HcpBackend extends TerraformBackend {
  constructor(
    scope: Construct,
    private readonly props: HcpBackendProps,
  ) {
    super(scope, "backend", "cloud");
  }

  override toTerraform(): object {
    const { organization, hostname, workspace, project } = this.props;
    return { terraform: { cloud: { hostname, organization, workspaces: { name: workspace, project } } } };
  }

  override getRemoteStateDataSource(scope: Construct, id: string, fromStack: string): TerraformRemoteState {
    return hcpRemoteState(scope, id, this.props, fromStack);
  }
}

/** Reads the outputs of a workspace. Terraform has no data source for the `cloud` block: `remote` reads the same states. */
export function hcpRemoteState(
  scope: Construct,
  id: string,
  { organization, hostname }: HcpOrganization,
  workspace: string,
): TerraformRemoteState {
  return new DataTerraformRemoteState(scope, id, { hostname, organization, workspaces: { name: workspace } });
}
