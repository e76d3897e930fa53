import { limiter } from "../../src/process/limiter";

/** Work that notes its begin and its end, and ends when it is told to. */
function noted() {
  const notes: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => async (): Promise<string> => {
    notes.push(`${name} begins`);
    await new Promise<void>((resolve) => ends.set(name, resolve));
    notes.push(`${name} ends`);
    return name;
  };
  return { notes, work, end: (name: string) => ends.get(name)?.() };
}

describe("a limiter", () => {
  it("begins no more than its limit, and the next as soon as there is a place", async () => {
    const { notes, work, end } = noted();
    const inTurn = limiter(2);

    const all = Promise.all(["a", "b", "c"].map((name) => inTurn(work(name))));
    await new Promise(setImmediate);
    expect(notes).toEqual(["a begins", "b begins"]);

    end("b");
    await new Promise(setImmediate);
    expect(notes).toEqual(["a begins", "b begins", "b ends", "c begins"]);

    end("a");
    end("c");
    await expect(all).resolves.toEqual(["a", "b", "c"]);
  });

  it("gives the place of work that failed to the next", async () => {
    const inTurn = limiter(1);

    const failing = inTurn(() => Promise.reject(new Error("as intended")));
    const next = inTurn(() => Promise.resolve("done"));

    await expect(failing).rejects.toThrow("as intended");
    await expect(next).resolves.toBe("done");
  });
});
