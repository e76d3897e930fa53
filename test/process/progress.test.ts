import { Progress } from "../../src/process/progress";

describe("the progress of a command", () => {
  let said: string[];
  let progress: Progress;

  beforeEach(() => {
    jest.useFakeTimers();
    said = [];
    progress = new Progress((line) => said.push(line));
  });

  afterEach(() => jest.useRealTimers());

  /** A step that lasts until it is ended. */
  function step(what: string | (() => string)) {
    let end = (): void => undefined;
    const ended = progress.during(what, () => new Promise<void>((resolve) => (end = resolve)));
    return { end: () => (end(), ended) };
  }

  /** Lets seconds pass, and what waits for each of them go on. */
  async function pass(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second++) {
      jest.advanceTimersByTime(1000);
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    }
  }

  it("says nothing of a step that is quick", async () => {
    const { end } = step("pip");

    await pass(9);
    await end();
    await pass(60);

    expect(said).toEqual([]);
  });

  it("says every ten seconds what a long step waits for", async () => {
    const { end } = step("pip");

    await pass(25);
    await end();

    expect(said).toEqual(["… pip, 10 s so far", "… pip, 20 s so far"]);
  });

  it("says it ten seconds after whatever was said last", async () => {
    const { end } = step("pip");

    await pass(8);
    progress.say("one package");
    await pass(9);
    expect(said).toEqual(["one package"]);
    await pass(1);
    await end();

    expect(said).toEqual(["one package", "… pip, 18 s so far"]);
  });

  it("says it of every step that is under way", async () => {
    const first = step("network");
    await pass(2);
    const second = step("data");
    await pass(8);
    await first.end();
    await pass(10);
    await second.end();

    expect(said).toEqual(["… network, 10 s so far", "… data, 8 s so far", "… data, 18 s so far"]);
  });

  it("says what a step waits for by then", async () => {
    let resource = "aws_vpc.main";
    const { end } = step(() => `network: ${resource}`);
    await pass(10);
    resource = "aws_subnet.a";
    await pass(10);
    await end();

    expect(said).toEqual(["… network: aws_vpc.main, 10 s so far", "… network: aws_subnet.a, 20 s so far"]);
  });

  it("gives the result of the step, and is silent after one that fails", async () => {
    await expect(progress.during("pip", async () => 3)).resolves.toBe(3);
    await expect(progress.during("pip", () => Promise.reject(new Error("no wheel")))).rejects.toThrow(
      "no wheel",
    );
    await pass(60);

    expect(said).toEqual([]);
  });
});
