/** Stacks without what the toolkit says of itself: its version and the layout of its JSON. */
export function withoutToolkit(stacks: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> {
  return new Map([...stacks].map(([file, bytes]) => [file, file.endsWith(".json") ? content(bytes) : bytes]));
}

function content(bytes: Buffer): Buffer {
  return Buffer.from(JSON.stringify(JSON.parse(bytes.toString("utf8")), withoutVersion));
}

function withoutVersion(this: unknown, key: string, value: unknown): unknown {
  const isToolkits = key === "version" && typeof this === "object" && this !== null && "stackName" in this;
  return isToolkits ? undefined : value;
}
