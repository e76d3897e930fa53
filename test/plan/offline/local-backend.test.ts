import { useLocalBackend } from "../../../src/plan/offline/local-backend";

describe("the local backend", () => {
  it("takes the place of a remote one, which is printed", () => {
    const s3 = { bucket: "state", key: "network.tfstate" };

    const { stack, changes } = useLocalBackend({
      terraform: { backend: { s3 }, required_version: ">= 1.11" },
    });

    expect(stack).toEqual({ terraform: { backend: { local: {} }, required_version: ">= 1.11" } });
    expect(changes).toEqual([`terraform.backend: s3 ${JSON.stringify(s3)} became a file beside the stack`]);
  });

  it("takes the place of HCP Terraform", () => {
    const { stack } = useLocalBackend({ terraform: { cloud: { organization: "sample" } } });

    expect(stack).toEqual({ terraform: { backend: { local: {} } } });
  });

  it("has no path, so that the state lies in the folder of the gate and not in the project's", () => {
    const { stack } = useLocalBackend({
      terraform: { backend: { local: { path: "../../../.state/network.tfstate" } } },
    });

    expect(stack).toEqual({ terraform: { backend: { local: {} } } });
  });
});
