import { overlaps, parseCidr } from "../../../core/cidr";
import { defineProblems } from "../../../core/problem";
import { regionPart } from "../../region/spec/declare";
import { networkRanges } from "./network";

const { definitions, problem } = defineProblems({
  "GCP-NET-009": {
    kind: "limit",
    rule: "a network with a database of Cloud SQL lies outside of 172.17.0.0/16",
    source:
      "GoogleCloudPlatform/gcpdiag, gce/WARN/2022_004 and cloudsql/WARN/2022_001: Cloud SQL answers nobody there",
    read: "2026-11-27",
  },
});

/** The block of the Docker bridge on the hosts of Cloud SQL. */
const dockerBridge = "172.17.0.0/16";

const network = regionPart("network");

/** Rules about the addresses of a network whose machines are clients of a database. */
export const clientRules = network.set(definitions, [
  network.rule({
    needs: ["database"],
    judge: (part, { database }, at) =>
      database === undefined
        ? []
        : networkRanges(part)
            .filter(({ cidr }) => isOnBridge(cidr))
            .map(({ path, cidr }) => {
              const remedy = "use another block, such as 10.2.0.0/16";
              return problem("GCP-NET-009", path.replace("network", at), cidr, remedy);
            }),
  }),
]);

function isOnBridge(cidr: string): boolean {
  const [block, bridge] = [parseCidr(cidr), parseCidr(dockerBridge)];
  return block !== undefined && bridge !== undefined && overlaps(block, bridge);
}
