/** The starting points that a profile chooses from; see `presets.ts` for what each sets and why. */
export const presetNames = ["tradingEngine", "marketData", "balanced"] as const;
export type PresetName = (typeof presetNames)[number];

/** How a node is tuned, independent of its cloud. */
export interface NodeTuning {
  readonly preset: PresetName;
  /**
   * Simultaneous multithreading.
   * @default the preset's: "off" for trading, because a sibling thread shares the engine's caches and ports
   */
  readonly smt?: "on" | "off" | undefined;
  /** Node sysctls that override or add to the preset's, for example `{ "vm.stat_interval": "10" }`. */
  readonly sysctls?: Readonly<Record<string, string>> | undefined;
}

/** What a renderer needs to know of the machine that it renders for. */
export interface NodeShape {
  /** Physical cores, or nothing for a machine that the catalogue does not list. */
  readonly cores?: number | undefined;
  /** Threads per core that the cloud lets a launch choose from; empty where it takes no cpu options. */
  readonly threadsPerCoreOptions: readonly number[];
  /** The kubelet's limit of pods. */
  readonly podsPerNode: number;
}
