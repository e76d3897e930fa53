import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { leanCopyOf } from "../../../tools/start/lean-providers.cjs";
import { fileFor } from "../../../tools/start/resolve.cjs";

const modules = path.resolve("node_modules/@cdktf");
const files = ["aws/lib/vpc", "google/lib/container-cluster", "azurerm/lib/kubernetes-cluster"].map(
  (module) => path.join(modules, `provider-${module}`, "index.js"),
);

/** What a module exports and which methods its classes have. */
function namesIn(file: string): readonly string[] {
  const text = readFileSync(file, "utf8");
  const exported = [...text.matchAll(/exports\.(\w+)\s*=/g)].map(([, name]) => name ?? "");
  const methods = [
    ...text.matchAll(/^ {4}(?:static |get |set )?(\w+)\(.*\) \{$|[;}{](?:get |set )(\w+)\(/gm),
  ];
  return [...new Set([...exported, ...methods.map(([, whole, lean]) => whole ?? lean ?? "")])];
}

describe("the lean copy of a provider's module", () => {
  it.each(files)("lacks only what writes HCL: %s", (file) => {
    const copy = leanCopyOf(file);
    const text = readFileSync(copy, "utf8");

    expect(copy).not.toBe(file);
    expect(
      namesIn(file).filter(
        (name) => !text.includes(name) && !/ToHclTerraform$|^synthesizeHclAttributes$/.test(name),
      ),
    ).toEqual([]);
    expect(text).not.toContain("Hcl");
    expect(text.length).toBeLessThan(readFileSync(file, "utf8").length / 3);
  });

  it("is not looked for where there is none", () => {
    const unused = path.join(modules, "provider-aws/lib/worklink-fleet/index.js");

    expect(existsSync(unused) || existsSync(path.dirname(path.dirname(unused)))).toBe(true);
    expect(leanCopyOf(unused)).toBe(unused);
    expect(leanCopyOf("/elsewhere/node_modules/cdktf/lib/index.js")).toBe(
      "/elsewhere/node_modules/cdktf/lib/index.js",
    );
  });
});

describe("cdktf's archiver", () => {
  it("is loaded when something is packed", () => {
    const onUse = fileFor("archiver", "/elsewhere/archiver/index.js");
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the file that is found
    const archiver = require(onUse) as (format: string) => { readonly finalize: unknown };

    expect(typeof archiver("zip").finalize).toBe("function");
  });
});
