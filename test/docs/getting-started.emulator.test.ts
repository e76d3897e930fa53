import { rmSync } from "node:fs";
import { runCommand } from "../../tools/lib/run-command";
import { withVariables } from "../../tools/lib/process-variables";
import { findProgram } from "../../tools/lib/find-program";
import { installedPython } from "../../tools/local/installation";
import { describeWhere } from "../helpers/describe-where";
import { copyOfProject } from "../helpers/project-copy";
import { freePort } from "../local/free-port";
import { pluginDirs } from "../tools/gate/real-terraform";
import { documentedCommands } from "./getting-started";

const lack =
  (findProgram("terraform") === undefined ? "no terraform on the PATH" : undefined) ??
  (pluginDirs.length === 0 ? "no mirror of the AWS provider in HFT_PLUGIN_DIR" : undefined) ??
  (installedPython() === undefined
    ? "no emulator in .build/local; node tools/run.cjs tools/local/install.ts installs it"
    : undefined);

describeWhere(lack, "the way from a clone to an emulator", () => {
  it("is made of commands that succeed, one after the other", async () => {
    const project = copyOfProject();
    try {
      const port = await freePort();
      const [create = "", ...commands] = documentedCommands()
        .filter(({ runner, command }) => runner === "emulator" || command.startsWith("npm run new -- desk"))
        .map(({ command }) => (command.includes("local:up") ? `${command} --port ${port}` : command));

      const codes: (number | null)[] = [];
      for (const command of [create, ...commands]) {
        const { exitCode } = await runCommand("sh", ["-c", command], {
          cwd: project,
          env: withVariables({}),
        });
        codes.push(exitCode);
      }

      expect(commands).toHaveLength(3);
      expect(codes).toEqual([0, 0, 0, 0]);
    } finally {
      rmSync(project, { recursive: true });
    }
  });
});
