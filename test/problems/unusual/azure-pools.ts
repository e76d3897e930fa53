import type { EnvironmentInput } from "../../../src/clouds";
import { adoptedNetwork } from "../../azure/texas";
import { addresses, clusterNetwork, generalPool, withAks, withAksPools } from "../../azure/clusters";
import { aksGeneration, enginePool, withGeneration, withTrading } from "../../azure/generations";
import { validEnvironment } from "../valid-environment";

export const unusualAzurePools: Readonly<Record<string, EnvironmentInput>> = {
  "trading nodes of Azure in a region without zones": withGeneration(
    { nodes: 2 },
    { location: "northcentralus", network: { kind: "create", cidr: "10.3.0.0/16", zones: { a: {} } } },
  )(validEnvironment),

  "a generation of Azure beside the one that it replaces, under names that are cut": withTrading({
    "equity-options-market-making": {
      kind: "trading",
      active: "after-the-move",
      generations: {
        "before-the-move": aksGeneration,
        "after-the-move": { ...aksGeneration, zone: "b", placement: { kind: "reserved", spare: 0 } },
      },
    },
    general: generalPool,
  })(validEnvironment),

  "trading nodes of Azure in an adopted network, whose pods have a subnet": withAks(
    { addresses: { services: addresses.services } },
    {
      network: {
        ...clusterNetwork,
        subnets: { ...clusterNetwork.subnets, pods: { name: "pods", cidr: "10.3.64.0/18" } },
        zones: adoptedNetwork.zones,
      },
      pools: { engine: enginePool },
    },
  )(validEnvironment),

  "twenty-five trading nodes of Azure of a machine that nobody knows": withGeneration({
    machine: "Standard_F8ams_v9",
    nodes: 25,
    podsPerNode: 10,
    placement: { kind: "reserved" },
  })(validEnvironment),

  "nodes of Azure that start from two local disks together": withAksPools({
    general: { ...generalPool, machine: "Standard_D16ads_v6", osDisk: { kind: "ephemeral", sizeGiB: 800 } },
  })(validEnvironment),

  "trading nodes of Azure on one host for each rack": withGeneration({
    machine: "Standard_F32s_v2",
    nodes: 3,
    podsPerNode: 10,
    tuning: { preset: "balanced" },
    placement: {
      kind: "dedicated-hosts",
      sku: "FSv2-Type4",
      hosts: 3,
      faultDomains: 3,
      replaceOnFailure: false,
      spare: 0,
    },
  })({
    ...validEnvironment,
    accept: [
      {
        code: "AZURE-PLACE-001",
        path: "regions.texas.pools.engine.generations.a.placement",
        reason: "measured",
        until: "2027-06-30",
      },
    ],
  }),
};
