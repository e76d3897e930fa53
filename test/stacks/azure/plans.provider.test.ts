import path from "node:path";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { readStack, stackIdsOf } from "../../helpers/synthesized";
import { describeWithAzureProvider, pluginDirs } from "../../tools/gate/real-terraform";

describeWithAzureProvider("the stacks of Azure, of every environment", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-azure"), pluginDirs });

  it.each(stackIdsOf("azurerm"))("are valid, and planned without an error or a warning: %s", async (id) => {
    const result = await planner?.plan({ name: id, stack: readStack(id) });

    expect(result).toMatchObject({ problems: [], drops: [], diagnostics: [], planDiagnostics: [] });
    expect(result?.notPlanned).toBeUndefined();
    expect(result?.actions.filter(({ action }) => action !== "create")).toEqual([]);
  });
});
