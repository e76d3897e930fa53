import type { CompleteTuning } from "../presets";
import { setting, type Setting } from "../setting";

/** Returns the settings of huge pages. */
export function memorySettings({ hugePages, transparentHugePages }: CompleteTuning): Setting[] {
  const found = hugePages.map((pages) => setting({ kind: "hugepages", ...pages }, pages.count));
  if (transparentHugePages !== "default") {
    found.push(setting({ kind: "transparent-hugepages" }, transparentHugePages));
  }
  return found;
}
