import fc from "fast-check";
import { tagKey, tagValue } from "../../../src/core/primitives";
import { commonTags } from "../../../src/core/tags";
import { labelsOf, labelText } from "../../../src/gcp/region/spec/labels";
import * as v from "valibot";

describe("the labels of tags", () => {
  it("have small letters, and a hyphen for what a label does not take", () => {
    expect(labelsOf({ CostCenter: "EQ-101", "Business Unit": "Futures / Options", é: "Straße_1" })).toEqual({
      costcenter: "eq-101",
      "business-unit": "futures---options",
      é: "straße_1",
    });
  });

  it("keep the keys of the project's own tags", () => {
    const tags = commonTags({ environment: "production", team: "low-latency", costCentre: "EQ-101" });

    expect(Object.keys(labelsOf(tags))).toEqual(Object.keys(tags));
  });

  it("are of the form that Google takes, whatever a tag says", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 63 });
    const stated = text.filter((each) => v.is(tagKey, each) && v.is(tagValue, each));
    fc.assert(
      fc.property(stated, (each) => {
        expect(labelText(each)).toMatch(/^[\p{Ll}\p{Lo}\p{N}_-]*$/u);
      }),
    );
  });
});
