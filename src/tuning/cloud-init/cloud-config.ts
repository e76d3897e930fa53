import { yaml } from "./yaml";

/** A file that cloud-init writes. */
export interface MachineFile {
  readonly path: string;
  readonly content: string;
  /** @default "0644" */
  readonly permissions?: string;
  /** Appends to a file of the image. @default false */
  readonly append?: boolean;
}

export type Command = readonly [string, ...string[]];

/** Renders a cloud-config that writes files at the first boot and runs commands at its end. */
export function cloudConfig(files: readonly MachineFile[], commands: readonly Command[]): string {
  return `#cloud-config\n${yaml({
    write_files: files.map(({ path, content, permissions = "0644", append }) => ({
      path,
      permissions,
      ...(append === true ? { append } : {}),
      content,
    })),
    runcmd: commands.map((command) => [...command]),
  })}`;
}
