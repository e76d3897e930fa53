import { execFileSync } from "node:child_process";
import path from "node:path";
import { App, TerraformOutput, TerraformStack } from "cdktf";
import fc from "fast-check";
import { isLiteral } from "../../src/core/literal";
import { describeWithTerraform } from "../tools/gate/real-terraform";
import { temporaryFolder } from "../tools/gate/temporary-folder";

const hostile = fc.array(
  fc.constantFrom("$", "%", "{", "}", "#", "&", '"', "\\", "'", "`", "\n", "/", "e+9", "x", "é"),
);

describeWithTerraform("a literal", () => {
  const folder = temporaryFolder();

  it("is the same text after Terraform evaluated the toolkit's output", () => {
    const texts = fc
      .sample(
        hostile.map((parts) => parts.join("")),
        { numRuns: 500, seed: 1 },
      )
      .filter(isLiteral);
    const app = new App({ outdir: path.join(folder, "out"), stackTraces: false });
    const stack = new TerraformStack(app, "texts");
    new TerraformOutput(stack, "texts", { value: texts, staticId: true });
    new TerraformOutput(stack, "names", {
      value: Object.fromEntries(texts.map((text) => [text, text])),
      staticId: true,
    });
    const dir = path.join(folder, "out", "stacks", "texts");
    app.synth();

    const terraform = (...args: readonly string[]): string =>
      execFileSync("terraform", [`-chdir=${dir}`, ...args], { encoding: "utf8" });
    terraform("init", "-input=false");
    terraform("apply", "-auto-approve", "-input=false");
    const outputs = JSON.parse(terraform("output", "-json")) as Record<string, { value: unknown }>;

    expect(texts.length).toBeGreaterThan(100);
    expect(outputs["texts"]?.value).toEqual(texts);
    expect(outputs["names"]?.value).toEqual(Object.fromEntries(texts.map((text) => [text, text])));
  });
});
