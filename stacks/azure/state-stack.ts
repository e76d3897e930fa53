import type { Construct } from "constructs";
import { toRegister } from "../../src/azure/catalog/services";
import { RegionProvider } from "../../src/azure/region/provider";
import { createGroup } from "../../src/azure/region/resource-group";
import type { AzureResolved } from "../../src/azure/region/spec/resolve";
import { StateAccount } from "../../src/azure/storage/state-account";
import { environmentStackId } from "../../src/core/stack-id";
import { createdState } from "../../src/environment/state/schema";
import { BaseStack } from "../../src/kit/base-stack";

/**
 * The storage account for the states of all other stacks. A person applies it before any of them, first with its own state
 * in a file: docs/state.md.
 */
export class AzureStateStack extends BaseStack {
  /** Whether an environment creates its state account. */
  static isNeeded({ state }: AzureResolved): boolean {
    return createdState(state, "azurerm") !== undefined;
  }

  /** @throws Error for an environment that does not create its state account */
  constructor(scope: Construct, { name, prefix, state: stated, tags, protect }: AzureResolved) {
    const state = createdState(stated, "azurerm");
    if (state?.region === undefined) throw new Error(`${name} does not create a state account`);
    const { storageAccount, container, region, provision } = state;
    super(scope, environmentStackId(name, "state"), {
      state: provision.ownState === "bucket" ? stated : { kind: "local" },
      provides: `state account ${storageAccount} in ${region}`,
    });
    new RegionProvider(this, "azurerm", {
      access: provision,
      namespaces: toRegister(["identities", "keys", "monitoring", "storage"]),
      tags,
    });
    const created = new StateAccount(this, "state", {
      ...provision,
      prefix,
      name: storageAccount,
      container,
      home: createGroup(this, "group", { name: state.resourceGroup, location: region, protect }),
      protect,
    });
    this.export({ state_account: created.resource.name });
  }
}
