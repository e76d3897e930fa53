import { providerFacts } from "../../../src/aws/region/spec/provider-facts";
import {
  givenVariables,
  offlineEnvironment,
  registryEnvironment,
} from "../../../src/plan/offline/process-environment";

const caller = {
  PATH: "/usr/bin",
  AWS_PROFILE: "desk",
  AWS_SECRET_ACCESS_KEY: "secret",
  TF_CLI_ARGS_plan: "-destroy",
  TF_VAR_operation: "apply",
  HTTPS_PROXY: "http://proxy.example.com:3128",
  NO_PROXY: "example.com",
};

describe("the environment of Terraform", () => {
  it("has nothing of the caller's credentials and settings", () => {
    expect(Object.keys(offlineEnvironment(caller, [providerFacts]))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^AWS_PROFILE|SECRET|TF_CLI_ARGS|TF_VAR/)]),
    );
  });

  it("leads every request to a closed port", () => {
    expect(offlineEnvironment(caller, [providerFacts])).toMatchObject({
      HTTP_PROXY: "http://127.0.0.1:9",
      HTTPS_PROXY: "http://127.0.0.1:9",
      NO_PROXY: "",
    });
  });

  it("keeps the caller's proxy where providers are fetched", () => {
    expect(registryEnvironment(caller)).toMatchObject({ HTTPS_PROXY: "http://proxy.example.com:3128" });
  });

  it("takes over the caller's variables by name", () => {
    expect(givenVariables(caller)).toEqual({ operation: "apply" });
  });
});
