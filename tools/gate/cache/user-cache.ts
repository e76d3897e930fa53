import { homedir } from "node:os";
import path from "node:path";

/**
 * The folder where results outlive a clone: `hft-infrastructure` in `XDG_CACHE_HOME`, or in `~/.cache`.
 *
 * @returns `undefined` with `HFT_PLAN_CACHE=off`
 */
export function userCacheFolder(caller: NodeJS.ProcessEnv, home = homedir()): string | undefined {
  if (caller["HFT_PLAN_CACHE"] === "off") return undefined;
  const given = caller["XDG_CACHE_HOME"] ?? "";
  return path.join(path.isAbsolute(given) ? given : path.join(home, ".cache"), "hft-infrastructure");
}
