import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gateSourcesHash } from "../../../../tools/gate/cache/gate-sources";
import { providerIdentity } from "../../../../tools/gate/cache/provider-identity";
import { userCacheFolder } from "../../../../tools/gate/cache/user-cache";
import { terraformPlatform } from "../../../../tools/gate/mirror";
import { temporaryFolder } from "../temporary-folder";

const folder = temporaryFolder();
const address = "registry.terraform.io/sample/example";

function write(content: string, ...segments: readonly string[]): void {
  const file = path.join(folder, ...segments);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** A mirror with one provider, unpacked. */
function mirror(name: string, version: string, content: string): string {
  write(content, name, address, version, terraformPlatform(), `terraform-provider-example_v${version}`);
  return path.join(folder, name);
}

describe("the identity of a provider", () => {
  const identityIn = (name: string, version: string, content: string) =>
    providerIdentity([mirror(name, version, content)], address, version);

  it("is the same wherever the same provider lies", () => {
    expect(identityIn("there", "1.0.0", "program")).toBe(identityIn("here", "1.0.0", "program"));
  });

  it("is another one for another version, and for another program of the same version and size", () => {
    const identity = identityIn("one", "1.0.0", "program");

    expect(identityIn("two", "1.0.1", "program")).not.toBe(identity);
    expect(identityIn("three", "1.0.0", "Program")).not.toBe(identity);
  });

  it("counts a packed provider as well", () => {
    const zip = `terraform-provider-example_1.0.0_${terraformPlatform()}.zip`;
    const identities = ["a", "b"].map((content) => {
      write(content, content, address, zip);
      return providerIdentity([path.join(folder, content)], address, "1.0.0");
    });

    expect(identities).toEqual([expect.any(String), expect.any(String)]);
    expect(identities[0]).not.toBe(identities[1]);
  });

  it("is the version where the registry is asked", () => {
    expect(providerIdentity([], address, "1.0.0")).toContain("1.0.0");
  });

  it.each([undefined, ">= 1.0.0"])("is not known for version %s, which leaves a choice", (version) => {
    expect(providerIdentity([], address, version)).toBeUndefined();
    expect(providerIdentity([mirror("choice", "1.0.0", "x")], address, version)).toBeUndefined();
  });
});

describe("the hash of the gate's sources", () => {
  const hashWith = (name: string, file: string, content: string) => {
    write("1", name, "tools/gate/gate.ts");
    write(content, name, file);
    return gateSourcesHash(path.join(folder, name));
  };

  it.each(["tools/gate/offline/variables.ts", "src/plan/read-plan.ts", "tools/lib/run-command.ts"])(
    "is another one for another content of %s",
    (file) => {
      expect(hashWith("sources", file, "1")).toBe(hashWith("sources", file, "1"));
      expect(hashWith("sources", file, "2")).not.toBe(hashWith("sources", file, "1"));
    },
  );

  it("is that of this project when no other is named", () => {
    expect(gateSourcesHash()).toBe(gateSourcesHash(path.resolve(__dirname, "../../../..")));
  });
});

describe("the user's cache folder", () => {
  it("is in XDG_CACHE_HOME, else in the home folder", () => {
    expect(userCacheFolder({ XDG_CACHE_HOME: "/cache" }, "/home/u")).toBe("/cache/hft-infrastructure");
    expect(userCacheFolder({}, "/home/u")).toBe("/home/u/.cache/hft-infrastructure");
    // The XDG specification has a relative path ignored.
    expect(userCacheFolder({ XDG_CACHE_HOME: "cache" }, "/home/u")).toBe("/home/u/.cache/hft-infrastructure");
  });

  it("is not used with HFT_PLAN_CACHE=off", () => {
    expect(userCacheFolder({ HFT_PLAN_CACHE: "off", XDG_CACHE_HOME: "/cache" }, "/home/u")).toBeUndefined();
  });
});
