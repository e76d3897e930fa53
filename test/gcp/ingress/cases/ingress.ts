import type { ingressRules } from "../../../../src/gcp/ingress/spec/rules";
import type { GcpIngressInput } from "../../../../src/gcp/ingress/spec/schema";
import type { GcpRegionInput } from "../../../../src/gcp/region/spec/schema";
import type { CasesOf } from "../../../problems/case";
import type { Edit } from "../../../problems/parts";
import { adoptedNetwork, withIowa } from "../../iowa";
import { soundFleet } from "../../machines/fleets";

type FleetIngressInput = Extract<GcpIngressInput, { kind: "fleet" }>;

const orders = "regions.iowa.ingress.orders";
const sound: FleetIngressInput = {
  kind: "fleet",
  fleet: "gateway",
  address: { kind: "internal", host: 2 },
  from: ["10.210.4.0/24"],
  ports: [9878],
  health: { port: 9000 },
};

/** Adds the region with a fleet and these ingresses. */
function withIngress(ingress: Record<string, GcpIngressInput>, own: Partial<GcpRegionInput> = {}): Edit {
  return withIowa({ fleets: { gateway: soundFleet() }, ingress, ...own });
}

const withOrders = (own: Partial<FleetIngressInput>): Edit => withIngress({ orders: { ...sound, ...own } });

export const ingressCases: CasesOf<keyof (typeof ingressRules)["problems"]> = {
  "GCP-INGRESS-001": [
    {
      mistake: "a fleet that is written wrong",
      edit: withOrders({ fleet: "gatway" }),
      at: `${orders}.fleet`,
      remedy: 'did you mean "gateway"?',
    },
  ],
  "GCP-INGRESS-002": [
    {
      mistake: "the address of a machine",
      edit: withOrders({ address: { kind: "internal", host: 8 } }),
      at: `${orders}.address.host`,
      value: "8, also of generations.a.members.one",
    },
    {
      mistake: "an ingress that was copied with its address",
      edit: withIngress({ orders: sound, quotes: { ...sound, ports: [9879] } }),
      at: "regions.iowa.ingress.quotes.address.host",
      value: "2, also of ingress orders",
    },
    {
      mistake: "the last octet of an address instead of its number in the block",
      edit: withOrders({ address: { kind: "internal", host: 194 } }),
      at: `${orders}.address.host`,
      remedy: "below 32",
    },
  ],
  "GCP-INGRESS-003": [
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
  "GCP-INGRESS-004": [
    {
      mistake: "the path by which a process says that it is alive",
      edit: withOrders({ health: { port: 9000, path: "/health" } }),
      at: `${orders}.health.path`,
      remedy: "/serving",
    },
  ],
  "GCP-INGRESS-005": [
    {
      mistake: "five ports of clients, and health that DNS asks on a sixth",
      edit: withOrders({
        address: { kind: "public" },
        ports: [9878, 9879, 9880, 9881, 9882],
        checkedFrom: ["203.0.113.0/27"],
      }),
      at: `${orders}.ports`,
      value: "9882, 9000",
    },
  ],
  "GCP-INGRESS-006": [
    {
      mistake: "clients of a network of another team",
      edit: withIngress({ orders: sound }, { network: adoptedNetwork }),
      at: `${orders}.from`,
    },
  ],
  "GCP-INGRESS-007": [
    {
      mistake: "an address for a cluster in a region without one",
      edit: withIngress({ orders: { kind: "service" } }),
      at: `${orders}.kind`,
      remedy: 'kind: "fleet"',
    },
    {
      mistake: "an internal address in a network without a private subnet",
      edit: withIngress(
        { orders: { kind: "service" } },
        { network: { ...adoptedNetwork, subnets: { trading: adoptedNetwork.subnets.trading } } },
      ),
      at: `${orders}.exposure`,
    },
  ],
  "GCP-INGRESS-008": [
    {
      // The first two of such names.
      mistake: "two generated names whose hashes begin alike",
      edit: withIngress({
        "orders-6814": sound,
        "orders-12464": { ...sound, address: { kind: "internal", host: 3 } },
      }),
      at: "regions.iowa.ingress.orders-12464",
      value: "orders-6814",
      remedy: "another name",
    },
  ],
};
