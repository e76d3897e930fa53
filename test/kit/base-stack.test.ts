import { App, Testing } from "cdktf";
import { BaseStack } from "../../src/kit/base-stack";
import { StoredValue } from "../../src/kit/stored-value";

describe("a stack", () => {
  it("refuses a value of another stack, whose outputs it reads instead", () => {
    const app = new App({ outdir: Testing.app().outdir, stackTraces: false });
    const make = (id: string) => new BaseStack(app, id, { state: { kind: "local" }, provides: "a value" });
    const network = new StoredValue(make("network"), "vpc", { cidr: "10.0.0.0/16" });
    new StoredValue(make("compute"), "node", { network: network.fqn });

    expect(() => app.synth()).toThrow("compute uses a value of network: export it there and read it with");
  });
});
