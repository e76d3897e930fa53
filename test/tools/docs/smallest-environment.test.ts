import { smallestEnvironment } from "../../../tools/docs/generators/smallest-environment";
import { formatted } from "../../../tools/new/render";

describe("the smallest environment of the README", () => {
  const code = /^```ts\n([^]*)```$/.exec(smallestEnvironment())?.[1] ?? "";

  it("is formatted as the project asks, so that a pasted one passes the check", async () => {
    expect(code).toBe(await formatted(code));
  });

  it("imports what a file in environments/ imports", () => {
    expect(code).toMatch(/^import \{ defineEnvironment \} from "\.\.\/src\/clouds";\n/);
  });
});
