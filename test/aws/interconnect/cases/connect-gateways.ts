import type { AwsInterconnectInput } from "../../../../src/aws/interconnect/spec/schema";
import type { connectGatewayRules } from "../../../../src/aws/interconnect/spec/connect-gateways";
import type { CasesOf } from "../../../problems/case";
import { edit } from "../../../problems/parts";
import { interconnectWith, transit } from "./interconnect";

const adopted: AwsInterconnectInput["gateway"] = {
  kind: "adopt",
  id: "8f1f2b34-1c2d-4e5f-8a9b-0c1d2e3f4a5b",
  asn: 64_512,
};
const at = "regions.ohio.interconnect.attachment.kind";

export const connectGatewayCases: CasesOf<keyof (typeof connectGatewayRules)["problems"]> = {
  "AWS-DX-030": [
    {
      mistake: "two regions that adopt one gateway with different kinds of attachment",
      edit: edit.each(
        interconnectWith({ gateway: adopted, attachment: transit(64_513) }),
        interconnectWith({ gateway: adopted }, "ohio"),
      ),
      at,
      value: "8f1f2b34-1c2d-4e5f-8a9b-0c1d2e3f4a5b",
    },
  ],
};
