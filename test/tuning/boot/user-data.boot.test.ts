import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { cloudConfig } from "../../../src/tuning/cloud-init/cloud-config";
import { mimeDocument } from "../../../src/tuning/cloud-init/mime";
import { renderEksAl2023 } from "../../../src/tuning/targets/eks-al2023";
import { renderVmCloudInit } from "../../../src/tuning/targets/vm-cloud-init";
import { describeWith } from "../../helpers/describe-where";
import { shapes } from "../shapes";
import { demanding } from "../targets/profiles";
import { mimeParts } from "../user-data";
import { al2023Cases, vmCases } from "./cases";

interface Part {
  readonly type: string;
  readonly body: string;
  readonly config?: {
    readonly write_files?: readonly object[];
    readonly runcmd?: readonly (readonly string[])[];
  };
  readonly faults?: readonly string[];
}

const sly = "a: 007\n'b': \"0x1f\" # no\n  - $HOME `id` %s \\n\n";

const documents: Readonly<Record<string, string>> = {
  ...Object.fromEntries(al2023Cases.map(({ name, userData }) => [`AL2023: ${name}`, userData])),
  ...Object.fromEntries(vmCases.map(({ name, userData }) => [`VM: ${name}`, userData])),
  ...Object.fromEntries(
    Object.entries(shapes).flatMap(([name, shape]) => [
      [`AL2023: everything at once, ${name}`, renderEksAl2023(demanding, shape).userData],
      [`VM: everything at once, ${name}`, renderVmCloudInit(demanding, shape).userData],
    ]),
  ),
};

const texts = [
  "0644",
  "007",
  "1e3",
  "on",
  "a: b",
  "12:30:45",
  "~",
  "- x",
  "#x",
  "null",
  "",
  "@isolated",
  "'",
  '"',
];
const edges = mimeDocument([
  {
    type: "text/cloud-config",
    body: cloudConfig([{ path: "/etc/sly", content: sly, permissions: "0600" }], [["echo", ...texts]]),
  },
]);

/** The python that Debian's cloud-init is installed for; another one first on the PATH may not have it. */
const python = "/usr/bin/python3";

/** Every document, read in one process. */
function readByCloudInit(all: Readonly<Record<string, string>>): Readonly<Record<string, readonly Part[]>> {
  const output = execFileSync(python, [path.join(__dirname, "user-data.py")], {
    input: JSON.stringify(all),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output) as Readonly<Record<string, readonly Part[]>>;
}

describeWith(["cloud-init"], "cloud-init's own reading of user data", () => {
  let read: Readonly<Record<string, readonly Part[]>>;
  beforeAll(() => {
    read = readByCloudInit({ ...documents, edges });
  });

  describe.each(Object.keys(documents))("%s", (name) => {
    it("finds every part with its type and its text", () => {
      const parts = read[name]?.map(({ type, body }) => [type, body.trimEnd()]);
      const rendered = [...mimeParts(documents[name] ?? "")].map(([type, body]) => [type, body.trimEnd()]);
      expect(parts).toEqual(rendered);
      expect(rendered.length).toBe(name.startsWith("VM") ? 2 : 3);
    });

    it("finds a cloud-config without a fault", () => {
      expect(read[name]?.flatMap(({ faults }) => (faults === undefined ? [] : [faults]))).toEqual([[]]);
    });
  });

  it("takes texts that look like something else as the texts that they are", () => {
    const config = read["edges"]?.[0]?.config;
    expect(config?.runcmd).toEqual([["echo", ...texts]]);
    expect(config?.write_files).toEqual([{ path: "/etc/sly", permissions: "0600", content: sly }]);
  });
});

describe("user data", () => {
  it("refuses a character that cloud-init would garble", () => {
    const body = cloudConfig([{ path: "/etc/sly", content: "é\n" }], [["true"]]);

    expect(() => mimeDocument([{ type: "text/cloud-config", body }])).toThrow("é, which is not ASCII");
  });
});

describeWith(["cloud-init"], "cloud-init schema", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "cloud-config-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const validate = (name: string, config: string): number | null => {
    const file = path.join(folder, `${name}.yaml`);
    writeFileSync(file, config);
    return spawnSync("cloud-init", ["schema", "--config-file", file]).status;
  };

  it("accepts the cloud-config of the engine's node", () => {
    const [{ userData } = { userData: "" }] = al2023Cases;

    expect(validate("engine", mimeParts(userData).get("text/cloud-config") ?? "")).toBe(0);
  });

  it("would tell of permissions that are a number", () => {
    expect(validate("number", "#cloud-config\nwrite_files:\n  - {path: /x, permissions: 644}\n")).toBe(1);
  });
});
