import { defineProblems, type Problem } from "../../../core/problem";
import { aksTuningRules } from "../../../tuning/rules/aks";
import { tuningRules } from "../../../tuning/rules/rules";
import { completeTuning } from "../../../tuning/presets";
import { aks } from "../../../tuning/targets/aks";
import { fitsPodMinimum } from "../../catalog/aks-limits";
import { machineSize } from "../../catalog/machine-sizes";
import { networkZones } from "../../network/spec/network";
import type { AzureNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import { machineProblems, osDiskFaults, retiringMachine, unknownMachine } from "./machine-rules";
import { placementFaults, placementProblems, unknownZone } from "./placement-rules";
import type { TradingGeneration } from "./pool-schema";
import { aksOsOf, shapeOf } from "./rendering";
import { ultraFaults, ultraProblems } from "./ultra-rules";

const { definitions, problem } = defineProblems({
  "AZURE-GEN-001": {
    kind: "limit",
    rule: "nodes are not newer than the control plane, and at most three minor versions older",
    source: "AKS documentation, supported-kubernetes-versions, questions",
    read: "2026-11-27",
  },
  "AZURE-GEN-002": {
    kind: "limit",
    rule: "the nodes of a pool have room for 30 pods together",
    source: "src/azure/catalog/data/aks-limits.json",
    read: "2026-11-27",
  },
  "AZURE-GEN-003": {
    kind: "impossible",
    rule: "an adopted network has a subnet for the trading machines of the zone",
    source: "design: trading nodes leave by the NAT gateway of their own zone",
  },
  "AZURE-GEN-004": {
    kind: "advice",
    rule: "the nodes' network card is one whose settings the profile has: a size may start on either of two",
    source:
      "Azure documentation, Accelerated networking with MANA on existing sizes (2026-02-02); src/azure/catalog/data/machine-families.json",
  },
  "AZURE-GEN-005": {
    kind: "advice",
    rule: "an engine's cores are whole: AKS offers no full-pcpus-only, so two containers may share one with two threads",
    source:
      "AKS documentation, custom-node-configuration (2026-06-10); Kubernetes, Control CPU management policies",
  },
});

export const generationProblems = definitions;

const generation = regionPart("pools.*.generations.*");

export const generationRules = generation.set(
  { ...definitions, ...machineProblems, ...placementProblems, ...ultraProblems },
  [
    generation.rule({
      judge: (part, _, at) => [
        ...machineFaults(part, at),
        ...placementFaults(
          {
            on: "aks",
            machine: part.machine,
            machines: part.nodes,
            placement: part.placement,
            ultraDisk: part.ultraDisk,
          },
          `${at}.placement`,
        ),
        ...podFaults(part, `${at}.podsPerNode`),
        ...profileFaults(part, `${at}.tuning`),
      ],
    }),
    generation.rule({
      needs: ["network"],
      judge: ({ zone }, { network }, at) => [
        ...unknownZone(zone, network, `${at}.zone`),
        ...missingSubnet(zone, network, `${at}.zone`),
      ],
    }),
    generation.rule({
      needs: ["cluster"],
      judge: ({ image }, { cluster }, at) =>
        cluster === undefined ? [] : versionSkew(image.version, cluster.version, `${at}.image.version`),
    }),
    generation.rule({
      needs: ["location"],
      judge: (part, { location }, at) => ultraFaults(part, location, `${at}.ultraDisk`),
    }),
  ],
);

function machineFaults({ machine, osDisk }: TradingGeneration, at: string): Problem[] {
  const size = machineSize(machine);
  if (size === undefined) return unknownMachine(machine, `${at}.machine`);
  return [...retiringMachine(size, `${at}.machine`), ...osDiskFaults(osDisk, size, `${at}.osDisk`)];
}

function podFaults({ podsPerNode, nodes }: TradingGeneration, at: string): Problem[] {
  if (fitsPodMinimum(podsPerNode, nodes)) return [];
  const value = `${podsPerNode} pods on ${nodes} nodes`;
  return [problem("AZURE-GEN-002", at, value, `use ${Math.ceil(30 / nodes)} or more`)];
}

function profileFaults(part: TradingGeneration, at: string): Problem[] {
  const { tuning: profile, image } = part;
  return [
    ...tuningRules({ profile, shape: shapeOf(part), target: aks }, at),
    ...aksTuningRules(profile, at, aksOsOf(image)),
    ...eitherCard(part, `${at}.network`),
    ...halfCores(part, at),
  ];
}

/** What a profile sets is checked on the card of one driver: a node on the other does not trade. */
function eitherCard({ machine, tuning }: TradingGeneration, at: string): Problem[] {
  const drivers = machineSize(machine)?.family.nicDrivers ?? [];
  if (drivers.length < 2 || Object.keys(completeTuning(tuning).network).length === 0) return [];
  const value = `${machine} may start with ${drivers.join(" or ")}`;
  const remedy = "choose a series with one card, such as Famsv6 or Ddsv6; a node on the other is not tuned";
  return [problem("AZURE-GEN-004", at, value, remedy)];
}

function halfCores({ machine, tuning }: TradingGeneration, at: string): Problem[] {
  if (completeTuning(tuning).kubelet.cpuManager !== "static") return [];
  if (machineSize(machine)?.family.threadsPerCore !== 2) return [];
  const remedy =
    "choose a series with one thread per core, such as Famsv6, or an engine as large as its node";
  return [problem("AZURE-GEN-005", at, `${machine}: two threads per core`, remedy)];
}

function missingSubnet(zone: TradingGeneration["zone"], network: AzureNetwork, at: string): Problem[] {
  if (network.kind === "create" || network.subnets.trading[zone] !== undefined) return [];
  if (!networkZones(network).some(({ key }) => key === zone)) return [];
  return [problem("AZURE-GEN-003", at, zone, `name one in network.subnets.trading.${zone}`)];
}

/** How many minor versions nodes may be behind. */
const mostBehind = 3;

function versionSkew(version: string, cluster: string, at: string): Problem[] {
  const [node = 0, plane = 0] = [version, cluster].map((each) => Number(each.split(".")[1]));
  if (node <= plane && node >= plane - mostBehind) return [];
  const remedy = node > plane ? "upgrade the cluster first, or use an older version" : "use a newer version";
  return [problem("AZURE-GEN-001", at, `${version} in a cluster of ${cluster}`, remedy)];
}
