import { consumers } from "../../../tools/consumers/consumers";
import { describeWithConsumers } from "./real-consumers";

const nodeConfig = "apiVersion: node.eks.aws/v1alpha1\nkind: NodeConfig\n";

describeWithConsumers("the consumers", () => {
  it("answer in the order kubelet, objects, NodeConfigs, with no errors for consent", () => {
    const verdicts = consumers({
      nodeConfigs: [{ name: "c", document: nodeConfig }],
      objects: [{ name: "b", object: { apiVersion: "v1", kind: "Namespace", metadata: { name: "b" } } }],
      kubelet: [{ name: "a", config: {} }],
    });
    expect(verdicts).toEqual([
      { name: "a", errors: [] },
      { name: "b", errors: [] },
      { name: "c", errors: [] },
    ]);
  });

  it("fail where what they are given is not an input", () => {
    const input = { nodeConfig: [{ name: "c", document: nodeConfig }] };
    expect(() => consumers(input as object)).toThrow('unknown field "nodeConfig"');
  });
});
