import { widestOf } from "../../../src/aws/images/spec/replicas";
import type { ImageRepository } from "../../../src/aws/images/spec/schema";

const repository = (own: Partial<ImageRepository> = {}): ImageRepository => ({
  untaggedDays: 14,
  pullFrom: [],
  ...own,
});

describe("what all replicas of a home's repositories have", () => {
  it("is the most images and the longest time that one of them states", () => {
    const repositories = [
      repository({ keep: 200, untaggedDays: 3 }),
      repository({ keep: 20, untaggedDays: 30 }),
    ];

    expect(widestOf(repositories)).toMatchObject({ keep: 200, untaggedDays: 30 });
  });

  it("is every image where one of them keeps all", () => {
    expect(widestOf([repository({ keep: 200 }), repository()]).keep).toBeUndefined();
  });

  it("is a pull by every account that may pull one of them, named once", () => {
    const repositories = [
      repository({ pullFrom: ["333333333333", "222222222222"] }),
      repository({ pullFrom: ["222222222222"] }),
    ];

    expect(widestOf(repositories).pullFrom).toEqual(["222222222222", "333333333333"]);
  });

  it("is what a repository has that states nothing, where there are none", () => {
    expect(widestOf([])).toEqual(repository({ keep: undefined }));
  });
});
