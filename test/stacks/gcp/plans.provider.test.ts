import path from "node:path";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { readStack, stackIdsOf } from "../../helpers/synthesized";
import { describeWithGoogleProvider, pluginDirs } from "../../tools/gate/real-terraform";

describeWithGoogleProvider("the stacks of Google Cloud, of every environment", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-google"), pluginDirs });

  it.each(stackIdsOf("google"))("are valid, and planned without an error or a warning: %s", async (id) => {
    const result = await planner?.plan({ name: id, stack: readStack(id) });

    expect(result).toMatchObject({ problems: [], drops: [], diagnostics: [], planDiagnostics: [] });
    expect(result?.notPlanned).toBeUndefined();
    expect(new Set(result?.actions.map(({ action }) => action))).toEqual(new Set(["create"]));
  });
});
