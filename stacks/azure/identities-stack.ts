import type { Construct } from "constructs";
import { toRegister } from "../../src/azure/catalog/services";
import { grantsOf } from "../../src/azure/identities/grants";
import { PipelineIdentity } from "../../src/azure/identities/pipeline-identity";
import type { Identities } from "../../src/azure/identities/spec/schema";
import { RegionProvider } from "../../src/azure/region/provider";
import { createGroup } from "../../src/azure/region/resource-group";
import { resourceName } from "../../src/azure/region/spec/names";
import type { AzureResolved } from "../../src/azure/region/spec/resolve";
import { environmentStackId } from "../../src/core/stack-id";
import { subjectsOf } from "../../src/environment/pipeline/subjects";
import { createdState, type CreatedState } from "../../src/environment/state/schema";
import { BaseStack } from "../../src/kit/base-stack";

/** What the jobs of an environment's pipeline sign in to Azure as. A person applies it. */
export class AzureIdentitiesStack extends BaseStack {
  constructor(scope: Construct, environment: AzureResolved, identities: Identities) {
    const { name, prefix, state, pipeline, tags, protect } = environment;
    const { subscriptionId, location } = identities;
    super(scope, environmentStackId(name, "azureidentities"), {
      state,
      provides: `identities of the pipeline in ${subscriptionId}`,
    });
    if (pipeline === undefined)
      throw new Error(`${name} has no pipeline; AZURE-PIPELINE-001 should refuse this`);
    new RegionProvider(this, "azurerm", {
      access: identities,
      namespaces: toRegister(["identities"]),
      tags,
    });
    const home = createGroup(this, "group", {
      name: resourceName("resourceGroup", prefix, "identities"),
      location,
      protect,
    });
    const states = createdState(state, "azurerm");
    const scopes = {
      subscriptions: distinct(Object.values(environment.regions).map((region) => region.subscriptionId)),
      readOnly: distinct([
        subscriptionId,
        ...(states === undefined ? [] : [states.provision.subscriptionId]),
      ]),
      stateGroupId: states && groupIdOf(states),
    };
    const { plan, apply } = subjectsOf(pipeline, name);
    const identity = (operation: "plan" | "apply"): PipelineIdentity =>
      new PipelineIdentity(this, operation, {
        name: resourceName("userAssignedIdentity", prefix, operation),
        home,
        issuer: pipeline.issuer,
        subjects: operation === "plan" ? plan : [apply],
        grants: grantsOf(operation, scopes),
        protect,
      });
    this.export({
      plan_client_id: identity("plan").resource.clientId,
      apply_client_id: identity("apply").resource.clientId,
    });
  }
}

/** Told from names, so that neither stack waits for the other's outputs. */
function groupIdOf({ resourceGroup, provision }: CreatedState<"azurerm">): string {
  return `/subscriptions/${provision.subscriptionId}/resourceGroups/${resourceGroup}`;
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort();
}
