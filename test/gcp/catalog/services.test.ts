import { serviceAgent, serviceAgents } from "../../../src/gcp/catalog/services";

const project = "123456789012";

describe("a service agent", () => {
  it("is named by the project's number", () => {
    expect(serviceAgent("compute", project)).toBe(
      "service-123456789012@compute-system.iam.gserviceaccount.com",
    );
  });

  it.each(serviceAgents())("%s is a service account of Google's", (api) => {
    expect(serviceAgent(api, project)).toMatch(/^service-123456789012@[a-z-]+\.iam\.gserviceaccount\.com$/);
  });

  it("that is not listed is a mistake of this project", () => {
    expect(() => serviceAgent("constructor", project)).toThrow("no service agent of constructor");
  });
});
