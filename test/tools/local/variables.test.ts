import { MadeUpSecrets } from "../../../tools/local/variables";

const stack = {
  variable: {
    database_password: { type: "string", sensitive: true, ephemeral: true },
    with_default: { type: "string", sensitive: true, default: "x" },
  },
};

describe("made-up secrets", () => {
  it("are long, and of characters that every service takes", () => {
    const { database_password: password } = new MadeUpSecrets({}).valuesFor(stack);

    expect(password).toMatch(/^[\w-]{32}$/);
  });

  it("are the same in every stack of a run", () => {
    const secrets = new MadeUpSecrets({});

    expect(secrets.valuesFor(stack)).toEqual(secrets.valuesFor(stack));
  });

  it("are others in another run", () => {
    expect(new MadeUpSecrets({}).valuesFor(stack)).not.toEqual(new MadeUpSecrets({}).valuesFor(stack));
  });

  it("give way to a value that somebody chose", () => {
    const secrets = new MadeUpSecrets({ database_password: "chosen" });

    expect(secrets.valuesFor(stack)).toEqual({ database_password: "chosen" });
  });

  it("are not made for a variable that has a default", () => {
    expect(new MadeUpSecrets({}).valuesFor(stack)).not.toHaveProperty("with_default");
  });

  it("are not made for a variable that is no secret", () => {
    const open = { variable: { peer_asn: { type: "number" } } };

    expect(() => new MadeUpSecrets({}).valuesFor(open)).toThrow(/LOCAL-009[^]*TF_VAR_peer_asn/);
  });
});
