import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Worktrees } from "../../../src/cli/worktrees";
import { describeWith } from "../../helpers/describe-where";

describeWith(["git", "npm"], "the worktree of a commit", () => {
  let root: string;
  let worktrees: Worktrees;
  beforeEach(() => {
    root = realpathSync(mkdtempSync(path.join(tmpdir(), "hft-worktrees-")));
    git("init", "--quiet");
    mkdirSync(path.join(root, "node_modules"));
    writeFileSync(path.join(root, ".gitignore"), "node_modules\n.hft\n");
    writeFileSync(path.join(root, "package.json"), '{ "name": "lab", "version": "1.0.0" }');
    writeLock("1.0.0");
    git("add", ".");
    worktrees = new Worktrees({ root, say: () => undefined, interrupt: new AbortController().signal });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function git(...args: readonly string[]): string {
    const identity = ["-c", "user.name=lab", "-c", "user.email=lab@example.com"];
    return execFileSync("git", ["-C", root, ...identity, ...args], { encoding: "utf8", stdio: "pipe" });
  }

  function writeLock(version: string): void {
    const lock = { name: "lab", version, lockfileVersion: 3, packages: { "": { name: "lab", version } } };
    writeFileSync(path.join(root, "package-lock.json"), JSON.stringify(lock));
  }

  function commit(message: string): Promise<string> {
    git("commit", "--quiet", "--allow-empty", "--message", message);
    return worktrees.commitOf("HEAD");
  }

  const placeOf = (id: string): string => path.join(root, ".hft", "base", id);
  const listed = (): readonly string[] =>
    git("worktree", "list", "--porcelain")
      .split("\n")
      .flatMap((line) => /^worktree (.*\.hft.*)/.exec(line)?.[1] ?? [])
      .sort();

  it("is made whole, with the packages of the checkout where it has the same, and found again", async () => {
    const id = await commit("first");

    const made = await worktrees.of(id);
    writeFileSync(path.join(made, "mark"), "");
    const found = await worktrees.of(id);

    expect([made, found]).toEqual([placeOf(id), placeOf(id)]);
    expect(existsSync(path.join(made, "package.json"))).toBe(true);
    expect(lstatSync(path.join(made, "node_modules")).isSymbolicLink()).toBe(true);
    expect(existsSync(path.join(found, "mark"))).toBe(true);
  });

  it("gets packages of its own once the checkout has others", async () => {
    const id = await commit("first");
    await worktrees.of(id);
    writeLock("2.0.0");

    const made = await worktrees.of(id);

    expect(existsSync(path.join(made, "package.json"))).toBe(true);
    expect(lstatSync(path.join(made, "node_modules"), { throwIfNoEntry: false })?.isSymbolicLink()).not.toBe(
      true,
    );
  });

  it.each<readonly [string, (place: string) => void]>([
    ["was killed before its packages were installed", (place) => git("worktree", "add", "--detach", place)],
    [
      "lost its folder, and git still knows it",
      (place) => {
        git("worktree", "add", "--detach", place);
        rmSync(place, { recursive: true });
      },
    ],
    [
      "was killed while git made it, which leaves it locked",
      (place) => {
        git("worktree", "add", "--detach", place);
        git("worktree", "lock", place);
        rmSync(place, { recursive: true });
      },
    ],
    ["is a folder that git does not know", (place) => mkdirSync(place, { recursive: true })],
    [
      "was removed by half",
      (place) => {
        git("worktree", "add", "--detach", place);
        rmSync(path.join(place, ".git"));
      },
    ],
  ])("is made anew where one %s", async (_, leave) => {
    const id = await commit("first");
    leave(placeOf(id));

    const made = await worktrees.of(id);

    expect(existsSync(path.join(made, "package.json"))).toBe(true);
    expect(existsSync(path.join(made, "node_modules"))).toBe(true);
    expect(listed()).toEqual([placeOf(id)]);
  });

  it("is one of the three used last; older ones are removed, from git too", async () => {
    const ids: string[] = [];
    for (const message of ["first", "second", "third", "fourth"]) {
      ids.push(await commit(message));
      await worktrees.of(ids.at(-1) ?? "");
      await worktrees.of(ids[0] ?? ""); // the first is used again and again
    }

    const kept = [ids[0], ids[2], ids[3]].map((id = "") => placeOf(id)).sort();
    expect(listed()).toEqual(kept);
    expect(readdirSync(path.join(root, ".hft", "base")).sort()).toEqual(
      kept.map((place) => path.basename(place)),
    );
  });

  it("stands beside one that another process makes; what an ended one left is removed", async () => {
    const id = await commit("first");
    const { pid } = spawnSync(process.execPath, ["--version"]);
    const [running, ended] = [placeOf(`.new-${process.pid}-aaaaaa`), placeOf(`.new-${pid}-bbbbbb`)];
    for (const place of [running, ended]) git("worktree", "add", "--detach", place);

    await worktrees.of(id);

    expect(listed()).toEqual([running, placeOf(id)].sort());
  });

  it("is not made of a commit that is not there", async () => {
    await expect(worktrees.commitOf("origin/main")).rejects.toThrow("HFT-013");
  });
});
