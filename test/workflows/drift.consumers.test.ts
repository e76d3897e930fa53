import { describeWith } from "../helpers/describe-where";
import { GitHub } from "./github";
import { programs, Repository } from "./repository";

const drifted = (resource: string) => ({
  exitCode: 2,
  stdout: `production-network: ${resource}: cidr\nproduction: 1 resource drifted in 1 stack\n`,
});

describeWith(programs, "the search for drift", () => {
  let github: GitHub;
  let repository: Repository;
  beforeEach(async () => {
    github = await new GitHub().start();
    repository = new Repository();
    repository.answer("production", drifted("aws_vpc.main"));
    repository.answer("staging", { exitCode: 0, stdout: "staging: 0 resources drifted in 1 stack\n" });
  });
  afterEach(async () => {
    repository.remove();
    await github.stop();
  });

  const look = () => repository.run("drift", "schedule", {}, github);

  it("opens an issue for an environment that drifted", async () => {
    const { exitCode, calls } = await look();

    expect(calls).toEqual(["hft drift production", "hft drift staging"]);
    expect(exitCode).toBe(0);
    expect(github.issues).toEqual([
      expect.objectContaining({ title: "Drift in production", labels: [{ name: "drift" }] }),
    ]);
    expect(github.issues[0]?.body).toContain("    production-network: aws_vpc.main: cidr\n");
  });

  it("edits the issue that is open", async () => {
    await look();
    repository.answer("production", drifted("aws_subnet.one"));

    await look();

    expect(github.issues.map(({ body }) => body)).toEqual([expect.stringContaining("aws_subnet.one")]);
  });

  it("fails where an environment cannot be looked at, says nothing of it, and reports the other", async () => {
    repository.answer("staging", { exitCode: 1, stdout: "staging-network: not looked at\n" });

    const { exitCode } = await look();

    expect(exitCode).toBe(1);
    expect(github.issues.map(({ title }) => title)).toEqual(["Drift in production"]);
  });

  it("cuts what GitHub would not take", async () => {
    repository.answer("production", drifted(`aws_vpc.main\n${"aws_subnet.one: tags\n".repeat(5000)}`));

    const { exitCode } = await look();

    expect(exitCode).toBe(0);
    expect(github.issues).toHaveLength(1);
  });
});
