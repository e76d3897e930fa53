import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { runCommand } from "../../src/process/run-command";
import { withVariables } from "../../tools/lib/process-variables";
import { describeWith } from "../helpers/describe-where";
import { commentOf } from "./reports";
import { scriptsOf } from "./scripts";

const [first, second] = ["a".repeat(40), "b".repeat(40)];
const [us, somebody] = [1, 2];

/** The script of the example that has a text in it. */
const scriptWith = (part: string): string =>
  scriptsOf("docs/gitlab-ci.yml").find((script) => script.includes(part)) ?? "";

describeWith(["bash", "jq", "curl"], "the example for GitLab", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "hft-gitlab-"));
  let notes: { id: number; author: { id: number }; body: string }[] = [];
  let server: Server;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
      const end = (value: unknown) => response.end(JSON.stringify(value));
      void text(request).then((sent) => {
        if (pathname === "/user") return end({ id: us });
        if (pathname === "/projects/3/repository/commits/0123/merge_requests") {
          return end([
            { iid: 8, state: "closed" },
            { iid: 7, state: "merged" },
          ]);
        }
        if (request.method === "GET") {
          const page = Number(searchParams.get("page")) - 1;
          return end(notes.slice(page * 100, (page + 1) * 100));
        }
        const { body } = JSON.parse(sent) as { readonly body: string };
        const edited = notes.find(({ id }) => pathname.endsWith(`/merge_requests/7/notes/${id}`));
        if (edited !== undefined) edited.body = body;
        else notes.push({ id: notes.length, author: { id: us }, body });
        return end({});
      });
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    writeFileSync(path.join(folder, "npx"), '#!/bin/sh\necho "$*" > calls\n', { mode: 0o755 });
  });
  beforeEach(() => {
    notes = Array.from({ length: 120 }, (_, id) => ({ id, author: { id: somebody }, body: "Looks good." }));
    rmSync(path.join(folder, "notes.json"), { force: true });
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  /** Runs a script as GitLab's runner does. */
  const run = (script: string) =>
    runCommand("bash", ["-eo", "pipefail", "-c", script], {
      cwd: folder,
      env: withVariables({
        PATH: `${folder}:${process.env["PATH"]}`,
        CI_API_V4_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        CI_PROJECT_ID: "3",
        CI_MERGE_REQUEST_IID: "7",
        CI_COMMIT_SHA: "0123",
        CI_COMMIT_BEFORE_SHA: "0122",
        NOTE_TOKEN: "its-token",
        ENVIRONMENT: "production",
      }),
    });
  const note = async (hash: string) => {
    mkdirSync(path.join(folder, ".hft/plans"), { recursive: true });
    writeFileSync(path.join(folder, ".hft/plans/production.md"), commentOf("production", hash));
    rmSync(path.join(folder, "notes.json"), { force: true });
    return run(scriptWith("for text in .hft/plans"));
  };

  it("writes a plan as a note, and edits it the next time, but nobody else's", async () => {
    notes.push({ id: 120, author: { id: somebody }, body: commentOf("production", first) });

    const codes = [(await note(first)).exitCode, (await note(second)).exitCode];

    expect(codes).toEqual([0, 0]);
    expect(notes.slice(120).map(({ body }) => body)).toEqual([
      commentOf("production", first),
      commentOf("production", second),
    ]);
  });

  it("applies what the note of the merged request says", async () => {
    notes.push({ id: 120, author: { id: somebody }, body: commentOf("production", second) });
    notes.push({ id: 121, author: { id: us }, body: commentOf("production", first) });

    const { exitCode } = await run(scriptWith("hft apply"));

    expect(exitCode).toBe(0);
    expect(readFileSync(path.join(folder, "calls"), "utf8")).toBe(
      `hft apply production --reviewed ${first} --base 0122 --confirm production\n`,
    );
  });

  it("applies nothing that no note shows", async () => {
    const { exitCode, stdout } = await run(scriptWith("hft apply"));

    expect(stdout).toContain("no note has a plan of production");
    expect(exitCode).toBe(1);
  });
});
