import { CreateTagsCommand, DescribeVpcsCommand, EC2Client } from "@aws-sdk/client-ec2";
import path from "node:path";
import { Workspace } from "../../tools/local/workspace";
import { Checkout } from "../cli/hft/fixture";
import { describeWhere } from "../helpers/describe-where";
import { startMotoServer, type MotoServer } from "../tools/catalogue/moto-server";
import { lab, mirrored, motoRegion, noMoto, synthesizeFitted } from "./moto-lab";

describeWhere(noMoto, "hft over a network and a bucket on an emulator", () => {
  const workspace = new Workspace(path.join(".build", "test-hft"));
  const network = ["--stack", "lab-virginia-network"];
  let moto: MotoServer | undefined;
  let hft: (...args: readonly string[]) => ReturnType<Checkout["runBeside"]>;

  beforeAll(async () => {
    workspace.clear();
    moto = await startMotoServer();
    const environment = lab({ regions: { virginia: motoRegion(moto?.endpoint ?? "") } });
    const outdir = await synthesizeFitted(workspace, environment);
    const checkout = new Checkout();
    hft = (command, ...args) => checkout.runBeside(mirrored, command ?? "", "lab", "--from", outdir, ...args);
  });

  afterAll(async () => {
    await moto?.stop();
    workspace.clear();
  });

  /** Renames the VPC behind Terraform's back. */
  async function renameVpc(): Promise<void> {
    const credentials = { accessKeyId: "emulator", secretAccessKey: "emulator" };
    const ec2 = new EC2Client({ region: "us-east-1", endpoint: moto?.endpoint ?? "", credentials });
    const { Vpcs = [] } = await ec2.send(new DescribeVpcsCommand());
    const vpc = Vpcs.find(({ IsDefault }) => IsDefault !== true);
    await ec2.send(
      new CreateTagsCommand({
        Resources: [vpc?.VpcId ?? ""],
        Tags: [{ Key: "Name", Value: "renamed" }],
      }),
    );
    ec2.destroy();
  }

  it("applies them, the bucket with the outputs of the network", async () => {
    const { exitCode, stdout, stderr } = await hft("apply", "--confirm", "lab");

    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    expect(stdout).toContain("lab: applied lab-virginia-network, lab-virginia-data");
  });

  it("finds no drift in what it has applied", async () => {
    const { exitCode, stdout } = await hft("drift");

    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "lab: no resource drifted in 2 stacks\n" });
  });

  it("finds a tag that was changed outside of Terraform", async () => {
    await renameVpc();

    const { exitCode, stdout } = await hft("drift", ...network);

    expect(exitCode).toBe(2);
    expect(stdout).toMatch(
      /^lab-virginia-network: aws_vpc\.\w+: tags\.Name, tags_all\.Name\nlab: 1 resource drifted/,
    );
  });

  it("plans to undo it, and says that it came from outside", async () => {
    const { exitCode, stdout } = await hft("plan", ...network);

    expect(exitCode).toBe(2);
    expect(stdout).toContain("1 to change");
    expect(stdout).toMatch(
      /! update aws_vpc[^\n]*\n *changed outside of Terraform: tags\.Name, tags_all\.Name/,
    );
  });
});
