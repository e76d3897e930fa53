import path from "node:path";
import { findMirror, type MirrorSearch } from "../../../tools/gate/find-mirror";
import { chooseVersion, mirroredVersions, terraformPlatform } from "../../../tools/gate/mirror";
import { temporaryFolder, touch } from "./temporary-folder";

const awsSource = "registry.terraform.io/hashicorp/aws";
const platform = terraformPlatform();

describe("a filesystem mirror", () => {
  const folder = temporaryFolder();

  it("holds unpacked and packed versions, ordered by number", () => {
    const mirror = path.join(folder, "ordered");
    touch(mirror, awsSource, "5.100.0", "linux_amd64", "terraform-provider-aws_v5.100.0_x5");
    touch(mirror, awsSource, "terraform-provider-aws_5.99.1_linux_amd64.zip");
    touch(mirror, awsSource, "index.json");

    expect(mirroredVersions([mirror], awsSource, "linux_amd64")).toEqual(["5.99.1", "5.100.0"]);
  });

  it("holds nothing for another platform, of another provider, or in an empty folder", () => {
    const mirror = path.join(folder, "others");
    touch(mirror, awsSource, "5.100.0", "linux_arm64", "terraform-provider-aws_v5.100.0_x5");
    touch(mirror, awsSource, "5.99.0", "linux_amd64", "LICENSE.txt");
    touch(mirror, "registry.terraform.io/hashicorp/google/6.50.0/linux_amd64/terraform-provider-google");

    expect(mirroredVersions([mirror], awsSource, "linux_amd64")).toEqual([]);
  });

  it("is one of several", () => {
    touch(folder, "first", awsSource, "5.1.0", "linux_amd64", "terraform-provider-aws");
    touch(folder, "second", awsSource, "5.2.0", "linux_amd64", "terraform-provider-aws");

    expect(
      mirroredVersions([path.join(folder, "second"), path.join(folder, "first")], awsSource, "linux_amd64"),
    ).toEqual(["5.1.0", "5.2.0"]);
  });

  it("offers the version that a stack asks for, else its newest", () => {
    const required = { localName: "aws", address: awsSource, boundVersion: "6.25.0" };

    expect(chooseVersion(required, ["5.100.0", "6.25.0", "6.66.0"])).toBe("6.25.0");
    expect(chooseVersion(required, ["5.99.0", "5.100.0"])).toBe("5.100.0");
    expect(chooseVersion(required, [])).toBeUndefined();
  });

  it.each([
    ["linux", "x64", "linux_amd64"],
    ["darwin", "arm64", "darwin_arm64"],
    ["win32", "x64", "windows_amd64"],
  ])("names the platform of Node's %s %s %s", (os, architecture, name) => {
    expect(terraformPlatform(os, architecture)).toBe(name);
  });
});

describe("the search for a mirror", () => {
  const root = temporaryFolder();
  const find = (search: Omit<MirrorSearch, "providers">) =>
    findMirror({ ...search, providers: ["hashicorp/aws", "sample/other"] });
  const provider = (...above: string[]) =>
    touch(root, ...above, awsSource, "5.100.0", platform, "terraform-provider-aws_v5.100.0_x5");

  it("finds the nearest folder that holds the provider", () => {
    provider("near", "a", "b", "deep");
    provider("near", "z");

    expect(find({ roots: [path.join(root, "near")] })).toBe(path.join(root, "near", "z"));
  });

  it("passes over what an init has left behind", () => {
    provider("used", "stack", ".terraform", "providers");

    expect(find({ roots: [path.join(root, "used")] })).toBeUndefined();
  });

  it("passes over a root inside such a folder", () => {
    provider("inside", ".terraform", "providers");

    expect(find({ roots: [path.join(root, "inside", ".terraform", "providers")] })).toBeUndefined();
  });

  it("passes over a mirror without the provider", () => {
    touch(
      root,
      "google",
      "registry.terraform.io/hashicorp/google/6.50.0",
      platform,
      "terraform-provider-google",
    );

    expect(find({ roots: [path.join(root, "google")] })).toBeUndefined();
  });

  it("takes a mirror that holds any of the providers", () => {
    const other = "registry.terraform.io/sample/other";
    touch(root, "any", "a", other, "1.0.0", platform, "terraform-provider-other_v1.0.0");

    expect(find({ roots: [path.join(root, "any")] })).toBe(path.join(root, "any", "a"));
  });

  it("goes no deeper than it may", () => {
    provider("limited", "a", "b");

    expect(find({ roots: [path.join(root, "limited")], maxDepth: 1 })).toBeUndefined();
    expect(find({ roots: [path.join(root, "limited")], maxDepth: 2 })).toBeDefined();
  });

  it("reads no more folders than it may", () => {
    provider("wide", "a", "b");

    expect(find({ roots: [path.join(root, "wide")], maxFolders: 2 })).toBeUndefined();
  });
});
