import { App, DataResource, Testing } from "cdktf";
import { BaseStack } from "../../src/kit/base-stack";
import { readState, type StateLocation } from "../../src/kit/state";
import type { JsonObject } from "../helpers/synthesized";

interface Case {
  readonly location: StateLocation;
  /** Blocks of the producer's `terraform` section. */
  readonly kept: JsonObject;
  /** Data source of the consumer. */
  readonly read: JsonObject;
}

const s3 = { bucket: "hft-state", region: "us-east-2", key: "production-network.tfstate" };
const gcs = { bucket: "hft-state", prefix: "hft/production/production-network" };
const azurerm = {
  resource_group_name: "state",
  storage_account_name: "hftstate",
  container_name: "tfstate",
  key: "production-network.tfstate",
  use_azuread_auth: true,
};
const hcp = { hostname: "app.terraform.io", organization: "hft" };

const cases: Readonly<Record<StateLocation["kind"], Case>> = {
  local: {
    location: { kind: "local" },
    kept: { backend: { local: { path: "../../../.state/production-network.tfstate" } } },
    read: { backend: "local", config: { path: "../../../.state/production-network.tfstate" } },
  },
  s3: {
    location: { kind: "s3", bucket: "hft-state", region: "us-east-2" },
    kept: { backend: { s3: { ...s3, encrypt: true, use_lockfile: true } } },
    read: { backend: "s3", config: s3 },
  },
  gcs: {
    location: { kind: "gcs", bucket: "hft-state", prefix: "hft/production" },
    kept: { backend: { gcs } },
    read: { backend: "gcs", config: gcs },
  },
  azurerm: {
    location: { kind: "azurerm", resourceGroup: "state", storageAccount: "hftstate", container: "tfstate" },
    kept: { backend: { azurerm } },
    read: { backend: "azurerm", config: azurerm },
  },
  hcp: {
    location: { kind: "hcp", ...hcp, project: "trading" },
    kept: { cloud: { ...hcp, workspaces: { name: "production-network", project: "trading" } } },
    read: { backend: "remote", config: { ...hcp, workspaces: { name: "production-network" } } },
  },
};

interface Synthesized {
  readonly terraform: JsonObject;
  readonly data?: { readonly terraform_remote_state: JsonObject };
}

function synthesized(stack: BaseStack): Synthesized {
  return JSON.parse(Testing.synth(stack)) as Synthesized;
}

function stackWith(id: string, state: StateLocation): BaseStack {
  return new BaseStack(new App({ outdir: ".build/test-state" }), id, { state, provides: "a value" });
}

describe.each(Object.entries(cases))("a state of kind %s", (_, { location, kept, read }) => {
  it("is kept under the id of its stack", () => {
    const { backend, cloud } = synthesized(stackWith("production-network", location)).terraform;

    expect({ backend, cloud }).toEqual(kept);
  });

  it("is read from where the other stack keeps it", () => {
    const stack = stackWith("production-compute", location);
    const vpcId = readState(stack, "production-network", location).getString("vpc_id");
    new DataResource(stack, "reader", { input: { vpcId } });

    expect(synthesized(stack).data?.terraform_remote_state).toEqual({ "production-network": read });
  });
});

describe("a state in Cloud Storage", () => {
  it("lies at the top of the bucket without a prefix", () => {
    const { terraform } = synthesized(stackWith("production-network", { kind: "gcs", bucket: "hft-state" }));

    expect(terraform["backend"]).toEqual({ gcs: { bucket: "hft-state", prefix: "production-network" } });
  });
});

describe("a state in HCP Terraform", () => {
  it("leaves the project to the organization where none is set", () => {
    const { terraform } = synthesized(stackWith("production-network", { kind: "hcp", ...hcp }));

    expect(terraform["cloud"]).toEqual({ ...hcp, workspaces: { name: "production-network" } });
  });
});
