import { presets } from "../../src/tuning/presets";

/** Returns what is synthesized as if an upgrade of this project had changed a preset of tuning. */
export function withOtherPreset<Result>(
  sysctls: Readonly<Record<string, string>>,
  synthesize: () => Result,
): Result {
  const own = presets.tradingEngine.sysctls;
  const before = { ...own };
  Object.assign(own, sysctls);
  try {
    return synthesize();
  } finally {
    Object.assign(own, before);
  }
}
