import type { ingressRules, labelRules } from "../../../../src/azure/ingress/spec/rules";
import type { AzureIngressInput } from "../../../../src/azure/ingress/spec/schema";
import type { AzureRegionInput } from "../../../../src/azure/region/spec/schema";
import type { CasesOf } from "../../../problems/case";
import type { Edit } from "../../../problems/parts";
import { aksCluster, generalPool } from "../../clusters";
import { soundFleet } from "../../machines/fleets";
import { adoptedNetwork, withTexas } from "../../texas";

type FleetIngressInput = Extract<AzureIngressInput, { kind: "fleet" }>;

const orders = "regions.texas.ingress.orders";
const sound: FleetIngressInput = {
  kind: "fleet",
  fleet: "gateway",
  address: { kind: "internal", host: 2 },
  from: ["10.210.4.0/24"],
  ports: [9878],
  health: { port: 9000 },
};

/** Adds the region with a fleet and these ingresses. */
function withIngress(ingress: Record<string, AzureIngressInput>, own: Partial<AzureRegionInput> = {}): Edit {
  return withTexas({ fleets: { gateway: soundFleet() }, ingress, ...own });
}

const withOrders = (own: Partial<FleetIngressInput>): Edit => withIngress({ orders: { ...sound, ...own } });

type Codes = keyof (typeof ingressRules)["problems"] | keyof (typeof labelRules)["problems"];

export const azureIngressCases: CasesOf<Codes> = {
  "AZURE-INGRESS-001": [
    {
      mistake: "a fleet that is written wrong",
      edit: withOrders({ fleet: "gatway" }),
      at: `${orders}.fleet`,
      remedy: 'did you mean "gateway"?',
    },
  ],
  "AZURE-INGRESS-002": [
    {
      mistake: "the address of a machine",
      edit: withOrders({ address: { kind: "internal", host: 8 } }),
      at: `${orders}.address.host`,
      value: "8, also of generations.a.members.one",
    },
    {
      mistake: "an ingress that was copied with its address",
      edit: withIngress({ orders: sound, quotes: { ...sound, ports: [9879] } }),
      at: "regions.texas.ingress.quotes.address.host",
      value: "2, also of ingress orders",
    },
    {
      mistake: "the last octet of an address instead of its number in the block",
      edit: withOrders({ address: { kind: "internal", host: 194 } }),
      at: `${orders}.address.host`,
      remedy: "below 32",
    },
  ],
  "AZURE-INGRESS-003": [
    {
      mistake: "clients from everywhere",
      edit: withOrders({ from: ["0.0.0.0/0"] }),
      at: `${orders}.from`,
    },
    {
      mistake: "checkers of DNS from everywhere, instead of their list",
      edit: withOrders({ address: { kind: "public" }, checkedFrom: ["0.0.0.0/0"] }),
      at: `${orders}.checkedFrom`,
    },
  ],
  "AZURE-INGRESS-004": [
    {
      mistake: "the path by which a process says that it is alive",
      edit: withOrders({ health: { port: 9000, path: "/health" } }),
      at: `${orders}.health.path`,
      remedy: "/serving",
    },
  ],
  "AZURE-INGRESS-005": [
    {
      mistake: "two internal addresses for one port of the machines",
      edit: withIngress({
        orders: { ...sound, floatingIp: true },
        quotes: { ...sound, address: { kind: "internal", host: 3 }, ports: [9879, 9878] },
      }),
      at: "regions.texas.ingress.quotes.ports",
      value: "9878, also of orders",
      remedy: "floatingIp",
    },
  ],
  "AZURE-INGRESS-006": [
    {
      mistake: "clients of a network of another team",
      edit: withIngress({ orders: sound }, { network: adoptedNetwork }),
      at: `${orders}.from`,
      remedy: "AzureLoadBalancer",
    },
  ],
  "AZURE-INGRESS-007": [
    {
      mistake: "a label that was copied with its ingress",
      edit: withIngress({
        orders: { ...sound, address: { kind: "public", label: "hft-orders" } },
        people: { kind: "service", label: "hft-orders" },
      }),
      at: "regions.texas.ingress.people.label",
      alsoExpected: ["AZURE-INGRESS-009"],
      value: "hft-orders.southcentralus, also regions.texas.ingress.orders.address.label",
    },
  ],
  "AZURE-INGRESS-009": [
    {
      mistake: "an address for a cluster in a region without one",
      edit: withIngress({ people: { kind: "service" } }),
      at: "regions.texas.ingress.people.kind",
      remedy: 'kind: "fleet"',
    },
  ],
  "AZURE-INGRESS-010": [
    {
      mistake: "an address for a Service, to whose nodes nobody from the internet may connect",
      edit: withIngress(
        { people: { kind: "service" } },
        { cluster: aksCluster, pools: { general: generalPool } },
      ),
      at: "regions.texas.ingress.people",
      remedy: "network.from",
    },
  ],
  "AZURE-INGRESS-008": [
    {
      mistake: "a port for each counterparty",
      edit: withOrders({ ports: Array.from({ length: 301 }, (_, index) => 20_000 + index) }),
      at: "regions.texas.ingress",
      value: "301 ports to gateway",
    },
  ],
};
