import { parseCidr } from "../../../core/cidr";
import { defineProblems } from "../../../core/problem";
import { regionFacts } from "../../catalog/regions";
import { offersRedundancy, storageRedundancies } from "../../catalog/storage";
import { environmentPart } from "../../region/spec/declare";

/** The smallest block that the firewall of a storage account takes. */
const smallestBlock = 30;

const { definitions, problem } = defineProblems({
  "AZURE-STATE-001": {
    kind: "limit",
    rule: "the region of the state account has the redundancy: zones for some, a paired region for others",
    source: "src/azure/catalog/data/storage.json and regions.json",
    read: "2026-11-27",
  },
  "AZURE-STATE-002": {
    kind: "impossible",
    rule: `a block from which the states are reached is public and has a prefix of at most ${smallestBlock} bits`,
    source: "azurerm 4.55.0, validate.StorageAccountIpRule",
  },
});

const state = environmentPart("state");

/** Rules about the storage account that an environment creates for its states. */
export const stateAccountRules = state.set(definitions, [
  state.rule({
    judge: (backend, _, at) => {
      if (backend.kind !== "azurerm" || backend.provision.kind === "adopt") return [];
      const { region: location = "", provision } = backend;
      const { redundancy, from = [] } = provision;
      const region = regionFacts(location);
      const small = from.flatMap((block, index) => {
        const fault = blockFault(block);
        const path = `${at}.provision.from.${index}`;
        return fault === undefined ? [] : [problem("AZURE-STATE-002", path, block, fault)];
      });
      if (region === undefined || offersRedundancy(region, redundancy)) return small;
      const offered = storageRedundancies
        .filter((kind) => !kind.startsWith("RA") && offersRedundancy(region, kind))
        .join(", ");
      const value = `${redundancy} in ${location}`;
      return [
        problem("AZURE-STATE-001", `${at}.provision.redundancy`, value, `use one of: ${offered}`),
        ...small,
      ];
    },
  }),
]);

const privateBlock = /^(?:10\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.168\.)/;

function blockFault(block: string): string | undefined {
  if (privateBlock.test(block)) return "state the public address behind which these are";
  const { prefix = 0 } = parseCidr(block) ?? {};
  return prefix > smallestBlock ? `state a block of /${smallestBlock} that has it` : undefined;
}
