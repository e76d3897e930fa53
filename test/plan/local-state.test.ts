import { withAbsoluteStates } from "../../src/plan/local-state";

const absolute = (path: string): string => `/project/${path}`;

describe("a stack in another folder than its own", () => {
  it("keeps its state in the same file, and reads the same files of other stacks", () => {
    const stack = {
      terraform: { required_version: ">= 1.11.0", backend: { local: { path: "a.tfstate" } } },
      data: { terraform_remote_state: { b: { backend: "local", config: { path: "b.tfstate" } } } },
    };

    expect(withAbsoluteStates(stack, absolute)).toEqual({
      terraform: { required_version: ">= 1.11.0", backend: { local: { path: "/project/a.tfstate" } } },
      data: { terraform_remote_state: { b: { backend: "local", config: { path: "/project/b.tfstate" } } } },
    });
  });

  it("is as it was where its state lies in no file", () => {
    const stack = {
      terraform: { backend: { s3: { bucket: "x", key: "a" } } },
      data: { terraform_remote_state: { b: { backend: "s3", config: { key: "b" } } } },
    };

    expect(withAbsoluteStates(stack, absolute)).toEqual(stack);
  });
});
