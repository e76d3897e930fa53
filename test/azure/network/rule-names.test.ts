import { ingressAccess } from "../../../src/azure/ingress/spec/security";
import { fleetAccess } from "../../../src/azure/machines/spec/fleet-security";
import { rulesOf } from "../../../src/azure/network/spec/security";
import { soundFleet } from "../machines/fleets";
import { regionWith } from "../networks";
import { createdNetwork, withTexas } from "../texas";

const fix = { cidr: "198.51.100.0/24", protocol: "tcp", ports: { from: 9878, to: 9879 } } as const;

it("two rules never have one name, however a fleet, an ingress and their clients are called", () => {
  const { network, fleets, ingress } = regionWith(
    withTexas({
      network: { ...createdNetwork, to: { "fleet-gateway-drop-copy": fix } },
      fleets: {
        gateway: { ...soundFleet(), to: { "drop-copy": fix } },
        "gateway-drop": { ...soundFleet(), addresses: { kind: "slot", slot: 1 }, to: { copy: fix } },
      },
    }),
  );
  if (network.kind === "adopt") throw new Error("the network is created");

  const rules = rulesOf("machines", network, [
    ...fleetAccess(fleets, network),
    ...ingressAccess(ingress, fleets, network),
  ]);
  expect(rules.filter(({ name }) => name.startsWith("to-fleet"))).toHaveLength(3);
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  expect(new Set(rules.map(({ direction, priority }) => `${direction} ${priority}`)).size).toBe(rules.length);
});
