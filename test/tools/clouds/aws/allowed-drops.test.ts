import { allowedDrops } from "../../../../tools/clouds/aws/allowed-drops";

describe("the allowed drops of AWS", () => {
  it("have each path once", () => {
    const paths = allowedDrops.map(({ path }) => path);

    expect(new Set(paths).size).toBe(paths.length);
  });
});
