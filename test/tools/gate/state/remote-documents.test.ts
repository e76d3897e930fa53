import { RemoteDocuments } from "../../../../tools/gate/state/remote-documents";

const reading = (path: string) => `jsondecode(terraform_data.remote_state_network.id)${path}`;

describe("a made-up document of another stack's outputs", () => {
  it("holds what was read from it, of the type that was wanted", () => {
    const documents = new RemoteDocuments();

    const subnets = documents.valueOf(reading(".subnet_ids.private"), ["list", "string"]);
    const key = documents.valueOf(reading('["key_arns"].disks'), "string");

    expect(JSON.parse(documents.textOf("remote_state_network"))).toEqual({
      subnet_ids: { private: subnets },
      key_arns: { disks: key },
    });
    expect(key).toMatch(/^arn:aws:/);
  });

  it("holds what is read inside a longer expression", () => {
    const documents = new RemoteDocuments();

    documents.addAllOf({ name: `\${upper(${reading(".vpc_id")})}` });

    expect(JSON.parse(documents.textOf("remote_state_network"))).toEqual({
      vpc_id: expect.any(String) as string,
    });
  });

  it("knows nothing of another expression", () => {
    expect(new RemoteDocuments().valueOf("aws_vpc.vpc.id", "string")).toBeUndefined();
  });
});
