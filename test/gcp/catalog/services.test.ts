import {
  apisOf,
  encryptingAgents,
  serviceAgent,
  serviceAgents,
  serviceSubjects,
} from "../../../src/gcp/catalog/services";

const project = "123456789012";

describe("the APIs of a project", () => {
  it("stand once each, sorted", () => {
    expect(apisOf(["database", "redis"])).toEqual([
      "redis.googleapis.com",
      "servicenetworking.googleapis.com",
      "sqladmin.googleapis.com",
    ]);
  });

  it.each(serviceSubjects)("of %s are some, by their hosts", (subject) => {
    const apis = apisOf([subject]);

    expect(apis.length).toBeGreaterThan(0);
    expect(apis.filter((api) => !/^[a-z]+\.googleapis\.com$/.test(api))).toEqual([]);
  });
});

describe("a service agent", () => {
  it("is named by the project's number", () => {
    expect(serviceAgent("compute", project)).toBe(
      "service-123456789012@compute-system.iam.gserviceaccount.com",
    );
  });

  it.each(serviceAgents())("%s is a service account of Google's", (name) => {
    expect(serviceAgent(name, project)).toMatch(/^service-123456789012@[a-z-]+\.iam\.gserviceaccount\.com$/);
  });

  it("that is not listed is a mistake of this project", () => {
    expect(() => serviceAgent("constructor", project)).toThrow("no service agent constructor");
  });
});

describe("the agents that encrypt", () => {
  it("of a cluster are those of its disks and of its secrets", () => {
    expect(encryptingAgents("cluster", project)).toEqual([
      "service-123456789012@compute-system.iam.gserviceaccount.com",
      "service-123456789012@container-engine-robot.iam.gserviceaccount.com",
    ]);
  });

  it("of a network are none", () => {
    expect(encryptingAgents("network", project)).toEqual([]);
  });

  it.each(serviceSubjects)("of %s are listed", (subject) => {
    expect(() => encryptingAgents(subject, project)).not.toThrow();
  });
});
