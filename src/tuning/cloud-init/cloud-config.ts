import { yaml } from "./yaml";

/** A file of a machine that cloud-init starts. */
export interface MachineFile {
  readonly path: string;
  readonly content: string;
  /** @default "0644" */
  readonly permissions?: string;
  /** Adds to the end of a file that the image has. @default false */
  readonly append?: boolean;
}

export type Command = readonly [string, ...string[]];

/** A cloud-config that writes files at the first boot and then, at its end, runs commands. */
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
