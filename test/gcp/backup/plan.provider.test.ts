import path from "node:path";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { describeWithGoogleProvider, pluginDirs } from "../../tools/gate/real-terraform";
import { backedUp } from "./backed-up";

const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-gcp-backup-plan"), pluginDirs });

describeWithGoogleProvider("the real provider", () => {
  it.each([
    ["daily backups of everything", {}],
    [
      "frequent backups of a namespace",
      { schedule: { kind: "rpo", minutes: 240 }, namespaces: ["engine"], secrets: true },
    ],
  ] as const)("accepts and plans %s", async (_, own) => {
    const result = await planner?.plan({ name: "backup", stack: backedUp(own), run: "validate and plan" });

    expect(result).toMatchObject({ problems: [], diagnostics: [], planDiagnostics: [] });
    expect(result?.actions.map(({ action }) => action)).toEqual(["create", "create"]);
  });
});
