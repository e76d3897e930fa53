import { reportsForAccount } from "../../src/environment/reporting-region";

interface Region {
  readonly account: string;
  readonly monitoring?: object;
}

const monitoring = {};
const accountOf = ({ account }: Region): string => account;

describe("what belongs to an account and to no region", () => {
  it("is reported by the first region of the account that has alarms, and by no other", () => {
    const regions: Readonly<Record<string, Region>> = {
      virginia: { account: "one", monitoring },
      iowa: { account: "one", monitoring },
      dublin: { account: "one" },
      london: { account: "two", monitoring },
    };

    const reporting = Object.keys(regions).filter((name) => reportsForAccount(name, regions, accountOf));

    expect(reporting).toEqual(["iowa", "london"]);
  });

  it("is reported by nobody where no region of the account has alarms", () => {
    const regions: Readonly<Record<string, Region>> = { dublin: { account: "one" } };

    expect(reportsForAccount("dublin", regions, accountOf)).toBe(false);
  });
});
