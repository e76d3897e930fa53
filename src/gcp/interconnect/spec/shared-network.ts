import { defineProblems } from "../../../core/problem";
import type { GcpNetwork } from "../../network/spec/schema";
import { environmentPart } from "../../region/spec/declare";

const { definitions, problem } = defineProblems({
  "GCP-INTERCONNECT-007": {
    kind: "advice",
    rule: "an adopted network that regions share routes globally, where one of them has an interconnect",
    source:
      "VPC documentation, Dynamic routing mode: with regional routing a router announces and teaches its own region only",
  },
});

const environment = environmentPart("");

/** Rules about networks that several regions adopt. A created network routes globally. */
export const sharedNetworkRules = environment.set(definitions, [
  environment.rule({
    regions: ["network", "interconnect", "projectId"],
    judge: (_, { regions }) => {
      const adopted = Object.entries(regions).flatMap(([name, { network, projectId, interconnect }]) => {
        const id = adoptedId(network, projectId);
        return id === undefined ? [] : [{ name, id, linked: interconnect !== undefined }];
      });
      return adopted.flatMap(({ name, id, linked }) => {
        const other = adopted.find((each) => each.id === id && each.name !== name);
        if (!linked || other === undefined) return [];
        const [project, network] = id.split("/");
        const remedy = `look it up, then accept this: gcloud compute networks describe ${network} --project ${project} --format 'value(routingConfig.routingMode)'`;
        return [
          problem("GCP-INTERCONNECT-007", `regions.${name}.network`, `${id}, also of ${other.name}`, remedy),
        ];
      });
    },
  }),
]);

/** Project and name of an adopted network. */
function adoptedId(network: GcpNetwork, projectId: string): string | undefined {
  return network.kind === "adopt" ? `${network.hostProjectId ?? projectId}/${network.name}` : undefined;
}
