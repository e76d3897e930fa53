import { readFileSync } from "node:fs";
import path from "node:path";
import { ec2At, type Ec2 } from "../../../tools/catalogue/ec2";
import { refreshed } from "../../../tools/catalogue/refresh-command";
import { describeWith } from "../../helpers/describe-where";
import { startMotoServer, type MotoServer } from "./moto-server";

/** Cheap to ask, with two thirds of all types and some scarce sizes between them. */
const askedRegions = ["ca-west-1", "eu-south-2"];

describeWith(["moto_server"], "the refresh against moto_server 5.2.1", () => {
  let moto: MotoServer | undefined;

  beforeAll(async () => {
    moto = await startMotoServer();
  });

  afterAll(() => moto?.stop());

  it("reproduces the committed files byte for byte", async () => {
    const { contents, changes } = await refreshed(onlyIn(askedRegions, ec2At(moto?.endpoint ?? "")));

    expect(changes).toEqual([]);
    for (const [name, content] of Object.entries(contents)) expect(content).toBe(committed(name));
  });
});

/**
 * EC2 as an account sees it that has enabled only some regions: the others keep what is committed. All regions
 * take six seconds; `npm run catalogue:refresh -- --check` asks them all.
 */
function onlyIn(enabled: readonly string[], ec2: Ec2): Ec2 {
  return {
    ...ec2,
    regions: async () => (await ec2.regions()).map(({ name }) => ({ name, enabled: enabled.includes(name) })),
    zoneIds: async (region) => {
      if (!enabled.includes(region)) throw new Error("AuthFailure");
      return ec2.zoneIds(region);
    },
  };
}

function committed(name: string): string {
  return readFileSync(path.join("src", "aws", "catalog", "data", name), "utf8");
}
