import type { EdgeKind, GroupKind, PartKind } from "../../src/environment/picture/picture";

/** Colours of a part or an edge: dark lines and text on light fills, which also print in grey. */
export interface Colours {
  readonly line: string;
  readonly fill: string;
}

const machines = { line: "#1b5a9e", fill: "#e9f1fa" };
const data = { line: "#23693c", fill: "#e9f4ec" };
const ways = { line: "#9a5200", fill: "#fcf1e3" };
const names = { line: "#65379a", fill: "#f3edfa" };
const outside = { line: "#555555", fill: "#f4f4f4" };

export const partColours: Readonly<Record<PartKind, Colours>> = {
  cluster: { ...machines, fill: "#ffffff" },
  pool: machines,
  fleet: machines,
  ingress: ways,
  accelerator: ways,
  egress: ways,
  gateway: ways,
  database: data,
  cache: data,
  bucket: data,
  images: data,
  backup: data,
  state: data,
  name: names,
  clients: outside,
  site: outside,
  router: outside,
};

/** Outlines by which parts are told apart without colours. */
export const partShapes: Readonly<
  Record<PartKind, "box" | "cylinder" | "tab" | "octagon" | "component" | "oval">
> = {
  cluster: "box",
  pool: "box",
  fleet: "box",
  ingress: "octagon",
  accelerator: "octagon",
  egress: "octagon",
  gateway: "octagon",
  database: "cylinder",
  cache: "cylinder",
  bucket: "cylinder",
  images: "component",
  backup: "cylinder",
  state: "cylinder",
  name: "tab",
  clients: "oval",
  site: "box",
  router: "box",
};

/** Whether an edge stands for data that is copied from one place to another. */
export function isCopy(kind: EdgeKind): boolean {
  return kind === "replication" || kind === "seeding" || kind === "images" || kind === "backups";
}

interface EdgeStyle {
  readonly line: string;
  readonly width: number;
  readonly pattern: "solid" | "dotted";
  /** What the legend says. */
  readonly meaning: string;
}

export const edgeStyles: Readonly<Record<EdgeKind, EdgeStyle>> = {
  link: { line: ways.line, width: 2.2, pattern: "solid", meaning: "link" },
  vpn: { line: ways.line, width: 1.2, pattern: "dotted", meaning: "VPN over the internet" },
  traffic: { line: outside.line, width: 1.2, pattern: "solid", meaning: "connections" },
  replication: { line: data.line, width: 2, pattern: "solid", meaning: "replication" },
  seeding: { line: data.line, width: 2, pattern: "dotted", meaning: "copied across clouds" },
  images: { line: data.line, width: 1, pattern: "solid", meaning: "images" },
  backups: { line: data.line, width: 1, pattern: "dotted", meaning: "backups" },
  name: { line: names.line, width: 1.2, pattern: "solid", meaning: "DNS answers" },
};

/** Fill, outline and size of the title of each group, from the outside to the inside. */
export const groupStyles: Readonly<Record<GroupKind, Colours & { readonly width: number }>> = {
  cloud: { fill: "#ffffff", line: "#555555", width: 0.8 },
  region: { fill: "#f7f7f7", line: "#333333", width: 1.4 },
  network: { fill: "#ffffff", line: "#888888", width: 0.8 },
  tier: { fill: "#f7f7f7", line: "#aaaaaa", width: 0.8 },
  zone: { fill: "#ffffff", line: "#aaaaaa", width: 0.8 },
};

export const titleSizes: Readonly<Record<GroupKind, number>> = {
  cloud: 14,
  region: 12,
  network: 10,
  tier: 10,
  zone: 9,
};
