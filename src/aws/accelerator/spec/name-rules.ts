import { defineProblems, type Problem } from "../../../core/problem";
import { regionsOf } from "../../../environment/dns/chains";
import type { DnsName } from "../../../environment/dns/schema";
import { environmentPart } from "../../region/spec/declare";
import { servingEndpoint } from "./endpoints";
import type { Accelerator } from "./schema";

const { definitions, problem } = defineProblems({
  "AWS-GA-009": {
    kind: "impossible",
    rule: "a name whose clients connect by the accelerator leads to the region and the ingress that the accelerator leads to",
    source: "design: one region at a time is behind the accelerator",
  },
});

const name = environmentPart("dns.names.*");

/** Rules about the names of DNS that lead to the accelerator. */
export const acceleratedNameRules = name.set(definitions, [
  name.rule({
    needs: ["aws.accelerator"],
    judge: (part, { accelerator }, at) => (part.accelerated ? leadFaults(part, accelerator, at) : []),
  }),
]);

function leadFaults(part: DnsName, accelerator: Accelerator | undefined, at: string): Problem[] {
  const path = `${at}.accelerated`;
  if (accelerator === undefined) {
    return [problem("AWS-GA-009", path, "there is no accelerator", "state aws.accelerator, or remove it")];
  }
  const serving = servingEndpoint(accelerator);
  if (serving === undefined) return []; // AWS-GA-003
  const { region, endpoint } = serving;
  if (part.ingress === endpoint.ingress && regionsOf(part).includes(region)) return [];
  const value = `the accelerator leads to ${endpoint.ingress} of ${region}`;
  return [problem("AWS-GA-009", path, value, "lead the name there too, or remove it")];
}
