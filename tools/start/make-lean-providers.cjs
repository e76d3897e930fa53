"use strict";
// Run by `npm ci`: copies of the provider modules that the project imports, without what it does not use.
const {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require("node:fs");
const path = require("node:path");
const esbuild = require("esbuild");
const { leanFolder } = require("./lean-providers.cjs");

const root = path.resolve(__dirname, "../..");
const sources = ["src", "stacks", "tools", "test", "extensions"];
const imported = /"(@cdktf\/provider-[a-z]+)\/lib\/([a-z0-9-]+)"/g;

/** Functions and methods that write HCL, and what exports them; each ends at the first brace of its own depth. */
const hcl = [
  /^function \w+ToHclTerraform\(.*\) \{\n(?:(?!\}\n).*\n)*\}\n/gm,
  /^ {4}synthesizeHclAttributes\(\) \{\n(?:(?! {4}\}\n).*\n)*? {4}\}\n/gm,
  /^exports\.\w+ToHclTerraform = \w+;\n/gm,
];

async function lean(text) {
  const kept = hcl.reduce((left, expression) => left.replace(expression, ""), text);
  const { code } = await esbuild.transform(kept, {
    minifyWhitespace: true,
    target: "node20",
    logLevel: "silent",
  });
  return code;
}

async function copyModule(name, module) {
  const modules = path.join(root, "node_modules");
  const from = path.join(modules, name, "lib", module);
  const to = path.join(leanFolder(modules, name), module);
  if (!existsSync(from) || existsSync(to)) return;
  // Complete, or not there.
  const made = `${to}.${process.pid}`;
  for (const file of readdirSync(from, { recursive: true }).filter((entry) => entry.endsWith(".js"))) {
    const target = path.join(made, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, await lean(readFileSync(path.join(from, file), "utf8")));
  }
  if (existsSync(to)) rmSync(made, { recursive: true });
  else renameSync(made, to);
}

async function main() {
  const modules = new Map();
  for (const file of sources.flatMap(typescriptIn)) {
    for (const [text, name, module] of readFileSync(file, "utf8").matchAll(imported))
      modules.set(text, [name, module]);
  }
  await Promise.all([...modules.values()].map(([name, module]) => copyModule(name, module)));
}

function typescriptIn(folder) {
  const entries = readdirSync(path.join(root, folder), { recursive: true });
  return entries.filter((entry) => entry.endsWith(".ts")).map((entry) => path.join(root, folder, entry));
}

// An installation is complete without them.
main().catch((failure) => console.warn(`no lean copies of providers: ${failure.message.split("\n")[0]}`));
