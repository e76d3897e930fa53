import type { EnvironmentInput } from "../../src/clouds";
import { unusualInterconnects } from "./unusual/interconnects";
import { unusualFleets } from "./unusual/fleets";
import { unusualGoogleClouds } from "./unusual/google-cloud";
import { unusualGoogleClusters } from "./unusual/google-clusters";
import { unusualGoogleFleets } from "./unusual/google-fleets";
import { unusualGoogleDatabases } from "./unusual/google-databases";
import { unusualAzurePools } from "./unusual/azure-pools";
import { unusualAzureClusters } from "./unusual/azure-clusters";
import { unusualAzure } from "./unusual/azure";
import { unusualAzureInterconnects } from "./unusual/azure-interconnects";
import { unusualAzureDatabases } from "./unusual/azure-databases";
import { unusualGoogleLimits } from "./unusual/google-limits";
import { unusualGoogleInterconnects } from "./unusual/google-interconnects";
import { unusualDns } from "./unusual/dns";
import { unusualIngress } from "./unusual/ingress";
import { unusualDatabases } from "./unusual/databases";
import { unusualMachines } from "./unusual/machines";
import { unusualNames } from "./unusual/names";
import { unusualNetworks } from "./unusual/networks";
import { unusualOperations } from "./unusual/operations";
import { unusualStores } from "./unusual/store";
import { unusualTuning } from "./unusual/tuning";

/** Legal environments with an unusual tree of resources, by what is unusual about them. */
export const unusualTrees: Readonly<Record<string, EnvironmentInput>> = {
  ...unusualNetworks,
  ...unusualInterconnects,
  ...unusualMachines,
  ...unusualFleets,
  ...unusualTuning,
  ...unusualDns,
  ...unusualIngress,
  ...unusualDatabases,
  ...unusualStores,
  ...unusualNames,
  ...unusualGoogleClouds,
  ...unusualGoogleClusters,
  ...unusualGoogleFleets,
  ...unusualGoogleDatabases,
  ...unusualAzure,
  ...unusualAzureClusters,
  ...unusualAzurePools,
  ...unusualAzureInterconnects,
  ...unusualAzureDatabases,
  ...unusualGoogleLimits,
  ...unusualGoogleInterconnects,
};

/** Legal environments by what is unusual about them: no rule may refuse one. */
export const unusualEnvironments: Readonly<Record<string, EnvironmentInput>> = {
  ...unusualTrees,
  ...unusualOperations,
};
