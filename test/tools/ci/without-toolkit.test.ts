import { withoutToolkit } from "../../../tools/ci/without-toolkit";

const stack = (version: string, resource: object): ReadonlyMap<string, Buffer> =>
  new Map([
    [
      "production-dns/cdk.tf.json",
      Buffer.from(JSON.stringify({ "//": { metadata: { stackName: "production-dns", version } }, resource })),
    ],
  ]);

describe("stacks without their toolkit", () => {
  it("are the same whichever version wrote them", () => {
    expect(withoutToolkit(stack("0.24.0", {}))).toEqual(withoutToolkit(stack("0.21.0", {})));
  });

  it("keep the version of a resource", () => {
    const one = stack("0.21.0", { aws_eks_cluster: { cluster: { version: "1.35" } } });
    const other = stack("0.21.0", { aws_eks_cluster: { cluster: { version: "1.36" } } });

    expect(withoutToolkit(one)).not.toEqual(withoutToolkit(other));
  });
});
