import { commonTags } from "../../src/core/tags";

const tags = commonTags({
  environment: "production",
  team: "low-latency",
  costCentre: "EQ-101",
});

describe("the tags of every resource", () => {
  it("say whose it is, what it belongs to and who manages it", () => {
    expect(tags).toEqual({
      "hft-environment": "production",
      "hft-region": "all",
      "hft-team": "low-latency",
      "hft-cost-centre": "EQ-101",
      "hft-managed-by": "terraform",
    });
  });

  it.each(Object.keys(tags))("have a key that every cloud takes: %s", (key) => {
    expect(key).toMatch(/^[a-z][a-z0-9-]{0,62}$/);
  });
});
