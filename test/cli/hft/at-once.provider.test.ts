import { existsSync } from "node:fs";
import path from "node:path";
import { describeWith } from "../../helpers/describe-where";
import { Checkout } from "./fixture";
import { SlowStates } from "./slow-states";

describeWith(["terraform"], "hft over stacks that read a slow state", () => {
  const states = new SlowStates();
  const checkout = new Checkout();
  const names = ["lab-data", "lab-compute"];
  let outdir: string;

  beforeAll(async () => {
    await states.listen();
    const json = {
      data: { terraform_remote_state: { elsewhere: states.read } },
      resource: { terraform_data: { x: { input: "${data.terraform_remote_state.elsewhere.outputs.id}" } } },
    };
    outdir = checkout.write("slow", Object.fromEntries(names.map((name) => [name, { json }])));
  });

  beforeEach(() => {
    states.mostAtOnce = 0;
  });

  afterAll(() => states.close());

  it("plans those at once that do not need each other, and reports them in order", async () => {
    const plan = checkout.runBeside({}, "--json", "plan", "lab", "--from", outdir);
    await states.untilRead(2);
    states.answer();
    const { exitCode, stdout } = await plan;

    expect(exitCode).toBe(2);
    const { stacks } = JSON.parse(stdout) as { stacks: readonly { stack: string }[] };
    expect(stacks.map(({ stack }) => stack)).toEqual(names);
  });

  it("plans no more at once than it may", async () => {
    const plan = checkout.runBeside({}, "plan", "lab", "--from", outdir, "--parallelism", "1");
    for (const _ of names) {
      await states.untilRead(1);
      states.answer();
    }
    await plan;

    expect(states.mostAtOnce).toBe(1);
  });

  it.each(["0", "11", "two"])("refuses a parallelism of %s", (parallelism) => {
    expect(checkout.run("plan", "lab", "--parallelism", parallelism)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("a whole number from 1 to 10") as string,
    });
  });

  it("keeps a second process away, and ends as resumable on Ctrl-C", async () => {
    const { ended, interrupt } = checkout.start({}, "plan", "lab", "--from", outdir);
    await states.untilRead(2);

    const second = await checkout.runBeside({}, "drift", "lab", "--from", outdir);
    interrupt();
    states.answer();
    const first = await ended;

    expect(second.exitCode).toBe(3);
    expect(second.stderr).toMatch(/error HFT-031[\s\S]*remedy {2}wait for its end/);
    expect(first.exitCode).toBe(4);
    expect(first.stderr).toMatch(/error HFT-012[\s\S]*nothing is changed/);
    expect(existsSync(path.join(checkout.dir, ".hft", "lab.lock"))).toBe(false);
  });

  it("says how a lock is removed that somebody holds", async () => {
    const own = new Checkout();
    const json = { terraform: { backend: states.locked }, resource: { terraform_data: { x: {} } } };
    const locked = own.write("locked", { "lab-data": { json } });

    const { exitCode, stderr } = await own.runBeside(
      {},
      "apply",
      "lab",
      "--from",
      locked,
      "--confirm",
      "lab",
    );

    expect(exitCode).toBe(1);
    expect(stderr).toMatch(
      /error HFT-032[\s\S]*\.hft\/work\/lab-data force-unlock lock-of-another, then npx hft apply lab --resume/,
    );
  });
});
