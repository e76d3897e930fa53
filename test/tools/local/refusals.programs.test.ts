import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo, type Server } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArguments } from "../../../tools/local/arguments";
import { Emulator } from "../../../tools/local/emulator";
import { emulatorEndpoint, localEnvironment, refuseForeign } from "../../../tools/local/environment";
import { findPython } from "../../../tools/local/python";
import { Workspace } from "../../../tools/local/workspace";
import local from "../../../environments/local";
import production from "../../../environments/production";
import type { EnvironmentInput } from "../../../src/clouds";

describe("a local run", () => {
  let folder: string;
  const { PATH: searchPath } = process.env;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "hft-local-"));
  });

  afterEach(() => {
    process.env["PATH"] = searchPath;
    rmSync(folder, { recursive: true });
  });

  it("is refused on a machine without Python, with what to install", async () => {
    process.env["PATH"] = folder;

    await expect(findPython()).rejects.toThrow(/LOCAL-001[^]*no python3[^]*python3-venv/);
  });

  it("is refused on a machine without Terraform", () => {
    process.env["PATH"] = folder;

    expect(() => new Workspace(folder).terraform([])).toThrow("LOCAL-005");
  });

  it("is refused for an environment with two emulators", () => {
    const { regions } = local;
    const other = { ...regions["virginia"], emulator: { endpoint: "http://127.0.0.1:4999" } };

    expect(() => emulatorEndpoint({ ...local, regions: { ...regions, other } } as EnvironmentInput)).toThrow(
      /LOCAL-007[^]*local: http:\/\/127.0.0.1:4566, http:\/\/127.0.0.1:4999/,
    );
  });

  it("is refused for an environment without a region of AWS, with what judges it instead", () => {
    const { iowa } = production.regions;

    expect(() => refuseForeign({ ...production, regions: { iowa } } as EnvironmentInput)).toThrow(
      /LOCAL-012[^]*found {3}gcp\n[^]*npm run gate -- production/,
    );
    expect(() => refuseForeign(production)).not.toThrow();
  });

  it("has the usual address for an environment that states none", () => {
    expect(emulatorEndpoint(production)).toBe("http://127.0.0.1:4566");
  });

  it("is refused for an environment that there is not, with those that there are", () => {
    expect(() => localEnvironment("lokal")).toThrow(/RUN-009[^]*"lokal"[^]*did you mean "local"/);
  });

  it("takes another port for all that goes to the emulator", () => {
    const { environment } = localEnvironment("local", 4999);

    expect(emulatorEndpoint(environment)).toBe("http://127.0.0.1:4999");
  });

  it.each(["0", "65536", "http", "4.5"])("does not take %s for a port", (port) => {
    expect(() => parseArguments(["--port", port], {})).toThrow("--port");
  });

  it("is told, after a word that it does not know, those that there are", () => {
    expect(() => parseArguments(["--prot", "4566"], {})).toThrow(/--prot[^]*usage: [^]*--port N/);
    expect(() => parseArguments(["local", "staging"], {})).toThrow(/staging[^]*usage: /);
  });

  it.each(["up", "down"])("is told what local:%s takes when it asks, and nothing is started", (command) => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ["tools/run.cjs", `tools/local/${command}.ts`, "--help"],
      { cwd: path.resolve(__dirname, "../../.."), encoding: "utf8" },
    );

    expect(status).toBe(0);
    expect(stdout).toMatch(/^usage: npm run local:up [^]*--plugin-dir DIRS/);
    expect(stdout.trim().split("\n")).toHaveLength(5);
  });

  it("takes mirrors from HFT_PLUGIN_DIR unless some are named", () => {
    const env = { HFT_PLUGIN_DIR: `a${path.delimiter}b` };

    expect(parseArguments([], env).pluginDirs).toEqual(["a", "b"]);
    expect(parseArguments(["--plugin-dir", "c"], env).pluginDirs).toEqual(["c"]);
  });

  describe("beside another program on its port", () => {
    let other: Server;
    let endpoint: string;

    beforeEach(async () => {
      other = createServer((socket) => {
        socket.on("error", () => undefined); // the asker hangs up when it likes
        socket.end("220 mail.example.com ESMTP\r\n");
      }).listen(0, "127.0.0.1");
      await once(other, "listening");
      endpoint = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    });

    afterEach(() => other.close());

    it("is refused, with the remedy of another port", async () => {
      await expect(Emulator.start(folder, "python3", endpoint)).rejects.toThrow(
        /LOCAL-003[^]*something else listens[^]*--port/,
      );
    });

    it("does not take that program for an emulator of before, though that one's process number is in use", async () => {
      writeFileSync(path.join(folder, "emulator.json"), JSON.stringify({ pid: process.pid, endpoint }));

      expect(await Emulator.running(folder)).toBeUndefined();
    });
  });

  it("says what the emulator last said when it ends before it answers", async () => {
    const program = path.resolve("test/tools/local/ends-at-once.cjs");

    await expect(Emulator.start(folder, program, "http://127.0.0.1:1")).rejects.toThrow(
      /LOCAL-004[^]*no module named ministack/,
    );
  });
});
