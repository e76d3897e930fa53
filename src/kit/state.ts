import {
  DataTerraformRemoteStateLocal,
  DataTerraformRemoteStateS3,
  LocalBackend,
  S3Backend,
  type TerraformRemoteState,
  type TerraformStack,
} from "cdktf";

/** Where the state of the stacks lies. */
export type StateLocation =
  { readonly kind: "local" } | { readonly kind: "s3"; readonly bucket: string; readonly region: string };

/** Relative to a stack's folder, `cdktf.out/stacks/<stack>`: beside `cdktf.out`, whose orphan folders the CLI deletes. */
const localPath = (stackId: string): string => `../../../.state/${stackId}.tfstate`;

const s3Key = (stackId: string): string => `${stackId}.tfstate`;

/** Puts a stack's state where the environment keeps it. */
export function keepState(stack: TerraformStack, location: StateLocation): void {
  const id = stack.node.id;
  if (location.kind === "local") {
    new LocalBackend(stack, { path: localPath(id) });
    return;
  }
  const { bucket, region } = location;
  const backend = new S3Backend(stack, { bucket, region, key: s3Key(id), encrypt: true });
  backend.addOverride("use_lockfile", true); // cdktf 0.21 has no property for it
}

/** Reads the outputs of another stack, whose id names the reading. */
export function readState(
  stack: TerraformStack,
  producerId: string,
  location: StateLocation,
): TerraformRemoteState {
  if (location.kind === "local") {
    return new DataTerraformRemoteStateLocal(stack, producerId, { path: localPath(producerId) });
  }
  const { bucket, region } = location;
  return new DataTerraformRemoteStateS3(stack, producerId, { bucket, region, key: s3Key(producerId) });
}
