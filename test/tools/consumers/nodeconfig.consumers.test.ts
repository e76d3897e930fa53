import { consumers } from "../../../tools/consumers/consumers";
import { describeWithConsumers } from "./real-consumers";

function faults(document: string): readonly string[] {
  const [verdict] = consumers({ nodeConfigs: [{ name: "node", document }] });
  return verdict?.errors ?? ["no verdict"];
}

const nodeConfig = `apiVersion: node.eks.aws/v1alpha1
kind: NodeConfig
spec:
  cluster:
    name: trading
    apiServerEndpoint: https://example.com
    certificateAuthority: Y2VydGlmaWNhdGU=
    cidr: 172.20.0.0/16
  kubelet:
    config:
      reservedSystemCPUs: "0,4"
    flags: ["--node-labels=pool=engine"]
`;

describeWithConsumers("nodeadm", () => {
  it("takes a NodeConfig with a kubelet configuration", () => {
    expect(faults(nodeConfig)).toEqual([]);
  });

  it("refuses a misspelt field", () => {
    expect(faults(nodeConfig.replace("    config:", "    confg:"))).toEqual([
      'unknown field "spec.kubelet.confg"',
    ]);
  });

  it("refuses a certificate authority that is not base64", () => {
    expect(faults(nodeConfig.replace("Y2VydGlmaWNhdGU=", "certificate!"))).toEqual([
      expect.stringContaining("illegal base64 data"),
    ]);
  });

  it("refuses another version of the document", () => {
    expect(faults(nodeConfig.replace("v1alpha1", "v1"))).toEqual([
      expect.stringContaining('no kind "NodeConfig" is registered for version "node.eks.aws/v1"'),
    ]);
  });

  it("refuses, being of 2024-02-29, a field that came later", () => {
    expect(faults(`${nodeConfig}  featureGates: {InstanceIdNodeName: true}\n`)).toEqual([
      'unknown field "spec.featureGates"',
    ]);
  });
});
