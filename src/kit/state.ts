import {
  AzurermBackend,
  DataTerraformRemoteStateAzurerm,
  DataTerraformRemoteStateGcs,
  DataTerraformRemoteStateLocal,
  DataTerraformRemoteStateS3,
  GcsBackend,
  LocalBackend,
  S3Backend,
  type TerraformRemoteState,
  type TerraformStack,
} from "cdktf";
import type { StateBackend } from "../environment/state/schema";
import { HcpBackend, hcpRemoteState } from "./hcp-backend";

type WithoutProvision<Backend> = Backend extends unknown ? Omit<Backend, "provision"> : never;

/** Where the states of the stacks lie. */
export type StateLocation = WithoutProvision<StateBackend>;

type Location<Kind> = Extract<StateLocation, { kind: Kind }>;

/** Puts a stack's state where the environment keeps it. Each backend locks the state during a run, but for `local`. */
export function keepState(stack: TerraformStack, location: StateLocation): void {
  const id = stack.node.id;
  switch (location.kind) {
    case "local":
      new LocalBackend(stack, localState(id));
      return;
    case "s3":
      new S3Backend(stack, { ...s3State(location, id), encrypt: true, kmsKeyId: location.keyArn })
        // cdktf 0.21 has no property for it.
        .addOverride("use_lockfile", true);
      return;
    case "gcs":
      new GcsBackend(stack, gcsState(location, id));
      return;
    case "azurerm":
      new AzurermBackend(stack, azurermState(location, id));
      return;
    case "hcp":
      new HcpBackend(stack, { ...location, workspace: id });
      return;
  }
}

/** Reads the outputs of another stack. The data source has that stack's id for its name. */
export function readState(
  stack: TerraformStack,
  producerId: string,
  location: StateLocation,
): TerraformRemoteState {
  switch (location.kind) {
    case "local":
      return new DataTerraformRemoteStateLocal(stack, producerId, localState(producerId));
    case "s3":
      return new DataTerraformRemoteStateS3(stack, producerId, s3State(location, producerId));
    case "gcs":
      return new DataTerraformRemoteStateGcs(stack, producerId, gcsState(location, producerId));
    case "azurerm":
      return new DataTerraformRemoteStateAzurerm(stack, producerId, azurermState(location, producerId));
    case "hcp":
      return hcpRemoteState(stack, producerId, location, producerId);
  }
}

/** Relative to a stack's folder, `cdktf.out/stacks/<stack>`: beside `cdktf.out`, whose orphan folders the CLI deletes. */
function localState(stackId: string) {
  return { path: `../../../.state/${stackId}.tfstate` };
}

function s3State({ bucket, region }: Location<"s3">, stackId: string) {
  return { bucket, region, key: stateFile(stackId) };
}

/** The backend adds `/default.tfstate` to the prefix, and `/default.tflock` for the lock. */
function gcsState({ bucket, prefix }: Location<"gcs">, stackId: string) {
  return { bucket, prefix: prefix === undefined ? stackId : `${prefix}/${stackId}` };
}

function azurermState({ resourceGroup, storageAccount, container }: Location<"azurerm">, stackId: string) {
  return {
    resourceGroupName: resourceGroup,
    storageAccountName: storageAccount,
    containerName: container,
    key: stateFile(stackId),
    useAzureadAuth: true,
  };
}

function stateFile(stackId: string): string {
  return `${stackId}.tfstate`;
}
