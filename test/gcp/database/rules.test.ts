import { validate } from "../../../src/clouds";
import { edit, put, type Edit } from "../../problems/parts";
import { validEnvironment } from "../../problems/valid-environment";
import { enterprise, replica, withOther, withPrimary } from "./databases";

const database = "regions.iowa.database";

/** The problems of databases after these edits, without what else they raise. */
function problemsOf(...edits: readonly Edit[]): string[] {
  const stated = edit.each(...edits)(validEnvironment);
  return validate(stated, [stated])
    .judgement.open.filter(({ code }) => code.startsWith("GCP-SQL"))
    .map(({ code, path }) => `${code} ${path}`);
}

describe("a database in a region with a shape fault elsewhere", () => {
  const faulty = withPrimary({ recoveryDays: 30, storage: { type: "PD_HDD", sizeGiB: 500 } });

  it.each(["network", "role", "region"])("is still judged by itself when %s is malformed", (field) => {
    expect(problemsOf(faulty, put(`regions.iowa.${field}`, 7))).toEqual([
      `GCP-SQL-005 ${database}.storage.type`,
      `GCP-SQL-008 ${database}.recoveryDays`,
    ]);
  });
});

describe("a replica whose source is malformed", () => {
  it("is not judged by the source", () => {
    expect(problemsOf(withPrimary(), withOther(replica), put(`${database}.storage`, 7))).toEqual([]);
  });
});

describe("a replica that states a machine and no edition", () => {
  it("is judged in its source's edition, once", () => {
    const cheaper = withOther({ ...replica, machine: "db-custom-8-53248" });

    expect(problemsOf(withPrimary(), cheaper)).toEqual(["GCP-SQL-001 regions.carolina.database.machine"]);
  });

  it("may be of the other edition where it states both", () => {
    expect(problemsOf(withPrimary(), withOther({ ...replica, ...enterprise }))).toEqual([]);
  });
});

describe("a service account that signs in", () => {
  const paths = (account: string): string[] => {
    const stated = withPrimary({ serviceAccounts: [account] })(validEnvironment);
    return validate(stated, [stated]).judgement.open.map(({ path }) => path);
  };

  it.each([
    "engine@hft-trading-prod.iam.gserviceaccount.com",
    "123456789012-compute@developer.gserviceaccount.com",
    "hft-trading-prod@appspot.gserviceaccount.com",
  ])("is one of any kind: %s", (account) => {
    expect(paths(account)).not.toContain(`${database}.serviceAccounts.0`);
  });

  it.each([
    "engine@hft-trading-prod.iam",
    "123456789012@cloudservices.gserviceaccount.com",
    `${"e".repeat(30)}@${"p".repeat(30)}.iam.gserviceaccount.com`,
  ])("has a name that PostgreSQL takes, without its common end: not %s", (account) => {
    expect(paths(account)).toContain(`${database}.serviceAccounts.0`);
  });
});

describe("plans that Query Insights record", () => {
  it("are one a minute or more: the provider leaves a 0 out, and Google takes its default of 5", () => {
    const none = withPrimary({ insights: { kind: "on", plansPerMinute: 0 } })(validEnvironment);
    const paths = validate(none, [none]).judgement.open.map(({ path }) => path);

    expect(paths).toContain(`${database}.insights.plansPerMinute`);
  });
});
