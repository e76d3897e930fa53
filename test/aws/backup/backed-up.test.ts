import { validate } from "../../../src/clouds";
import { edit, put, type Edit } from "../../problems/parts";
import { validEnvironment } from "../../problems/valid-environment";
import { backup } from "./cases/backup";

function codesOf(...edits: readonly Edit[]): readonly string[] {
  const environment = edit.each(...edits)(validEnvironment);
  return validate(environment, [environment]).judgement.open.map(({ code }) => code);
}

describe("a restore test of a database", () => {
  const tested = backup({ restoreTests: ["RDS"] });

  it("is refused where the region has none", () => {
    expect(codesOf(tested)).toContain("AWS-BACKUP-008");
  });

  it("is not judged where the database could not be parsed", () => {
    expect(codesOf(tested, put("regions.virginia.database", { kind: "primary" }))).not.toContain(
      "AWS-BACKUP-008",
    );
  });

  it("is refused without a plan, whether the database could be parsed or not", () => {
    const withoutPlan = edit.region({ backup: { restoreTests: ["RDS"] } });

    expect(codesOf(withoutPlan, put("regions.virginia.database", { kind: "primary" }))).toContain(
      "AWS-BACKUP-008",
    );
  });
});

describe("the retention of a backup", () => {
  it("is judged by its vault's lock where the region's role could not be parsed", () => {
    const short = backup({ lock: { kind: "governance", minDays: 90 } });

    expect(codesOf(short, put("regions.virginia.role", "main"))).toContain("AWS-BACKUP-002");
  });
});
