import { Token } from "cdktf";
import { skipTokenStackTraces } from "../../src/kit/fast-start";

describe("the fast start", () => {
  it("makes tokens without capturing where", () => {
    skipTokenStackTraces();
    const { creationStack } = Token.asAny("value") as unknown as { creationStack: readonly string[] };
    expect(creationStack).toEqual([]);
  });
});
