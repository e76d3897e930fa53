import path from "node:path";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { readStack } from "../../helpers/synthesized";
import { describeWithAwsProvider, pluginDirs } from "../../tools/gate/real-terraform";

describeWithAwsProvider("what a person applies before any pipeline", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-aws-identities"), pluginDirs });

  it.each(["production-state", "production-awsidentities"])("is valid and planned: %s", async (id) => {
    const result = await planner?.plan({ name: id, stack: readStack(id) });

    expect(result).toMatchObject({ problems: [], drops: [], diagnostics: [], planDiagnostics: [] });
    expect(result?.notPlanned).toBeUndefined();
    expect(new Set(result?.actions.map(({ action }) => action))).toEqual(new Set(["create"]));
  });
});
