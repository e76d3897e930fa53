import type { stateRules } from "../../../src/environment/state/rules";
import type { CasesOf } from "../../problems/case";
import type { StateInput } from "../../../src/environment/state/schema";
import { edit, omit } from "../../problems/parts";

type S3 = Extract<StateInput, { kind: "s3" }>;
type Created = Extract<NonNullable<S3["provision"]>, { kind: "create" }>;

/** A created bucket that nothing can be said against. */
export const createdState = (own: Partial<S3>, provision: Partial<Created> = {}): S3 => ({
  kind: "s3",
  bucket: "hft-state",
  region: "us-west-2",
  keyArn: "arn:aws:kms:us-west-2:333333333333:alias/hft-state",
  provision: {
    kind: "create",
    accountId: "333333333333",
    ownState: "bucket",
    roles: {
      plan: "arn:aws:iam::111111111111:role/terraform-plan",
      apply: "arn:aws:iam::111111111111:role/terraform-apply",
    },
    ...provision,
  },
  ...own,
});

type Gcs = Extract<StateInput, { kind: "gcs" }>;
type CreatedGcs = Extract<NonNullable<Gcs["provision"]>, { kind: "create" }>;

/** A created bucket of Cloud Storage that nothing can be said against. */
export const createdGcs = (own: Partial<Gcs>, provision: Partial<CreatedGcs> = {}): Gcs => ({
  kind: "gcs",
  bucket: "hft-state",
  region: "us-west1",
  provision: {
    kind: "create",
    projectId: "hft-states",
    projectNumber: "777777777777",
    ownState: "bucket",
    ...provision,
  },
  ...own,
});

type Azurerm = Extract<StateInput, { kind: "azurerm" }>;
type CreatedAzurerm = Extract<NonNullable<Azurerm["provision"]>, { kind: "create" }>;

/** A created storage account that nothing can be said against. */
export const createdAccount = (own: Partial<Azurerm>, provision: Partial<CreatedAzurerm> = {}): Azurerm => ({
  kind: "azurerm",
  resourceGroup: "hft-states",
  storageAccount: "hftstates",
  container: "states",
  region: "westus3",
  provision: {
    kind: "create",
    subscriptionId: "44444444-0000-4000-8000-000000000001",
    tenantId: "44444444-0000-4000-8000-000000000002",
    ownState: "bucket",
    people: ["44444444-0000-4000-8000-000000000003"],
    ...provision,
  },
  ...own,
});

export const stateCases: CasesOf<keyof ReturnType<typeof stateRules>["problems"]> = {
  "ENV-002": [
    {
      mistake: "production that says nothing of its state",
      edit: omit("state"),
      at: "state",
      value: "local",
      remedy: 'kind: "s3"',
    },
  ],
  "ENV-003": [
    {
      mistake: "state in the region whose failover needs it",
      edit: edit.environment({ state: { kind: "s3", bucket: "hft-state", region: "us-east-1" } }),
      at: "state.region",
      value: "us-east-1, Ashburn / Northern Virginia, US",
      remedy: "outside Ashburn / Northern Virginia, US",
    },
    {
      mistake: "state of both clouds in the town of one of them",
      edit: edit.environment({ state: { kind: "gcs", bucket: "hft-state", region: "us-east4" } }),
      at: "state.region",
      value: "us-east4, Ashburn, Virginia, where regions.virginia lies",
      remedy: "outside Ashburn / Northern Virginia, US",
    },
    {
      mistake: "state in the region itself, whose place the catalogue does not know",
      edit: edit.each(
        edit.region({ region: "us-west-1" }),
        edit.network({ zones: { a: "usw1-az1", b: "usw1-az3" }, egressAddresses: { a: 1, b: 1 } }),
        edit.environment({ state: { kind: "s3", bucket: "hft-state", region: "us-west-1" } }),
      ),
      at: "state.region",
    },
  ],
  "STATE-001": [
    {
      mistake: "a state bucket whose own state stays on a machine",
      edit: edit.environment({
        state: createdState({}, { ownState: "local" }),
      }),
      at: "state.provision.ownState",
      remedy: "migrate-state",
    },
  ],
  "STATE-002": [
    {
      mistake: "a key in another region than the states",
      edit: edit.environment({
        state: {
          kind: "s3",
          bucket: "hft-state",
          region: "us-west-2",
          keyArn: "arn:aws:kms:us-east-1:333333333333:alias/hft-state",
        },
      }),
      at: "state.keyArn",
      remedy: "us-west-2",
    },
    {
      mistake: "a key that is to be created, by an id that only KMS gives",
      edit: edit.environment({
        state: createdState({
          keyArn: "arn:aws:kms:us-west-2:333333333333:key/0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f",
        }),
      }),
      at: "state.keyArn",
      remedy: "alias",
    },
    {
      mistake: "an alias in another account than the bucket that is created",
      edit: edit.environment({
        state: createdState({ keyArn: "arn:aws:kms:us-west-2:111111111111:alias/hft-state" }),
      }),
      at: "state.keyArn",
      remedy: "333333333333",
    },
  ],
  "STATE-003": [
    {
      mistake: "states of production that S3's own key encrypts",
      edit: edit.environment({ state: createdState({ keyArn: undefined }) }),
      at: "state.keyArn",
      remedy: "alias",
    },
  ],
  "STATE-004": [
    {
      mistake: "a storage account that is created, in a region that nobody chose",
      edit: edit.environment({ state: createdAccount({ region: undefined }) }),
      at: "state.region",
      remedy: "state the region",
    },
    {
      mistake: "a bucket of Cloud Storage that is created, without a place",
      edit: edit.environment({ state: createdGcs({ region: undefined }) }),
      at: "state.region",
      remedy: "provision.location",
    },
    {
      mistake: "a bucket of Cloud Storage in a region and in a pair of regions",
      edit: edit.environment({ state: createdGcs({ region: "us-west1" }, { location: "NAM4" }) }),
      at: "state.provision.location",
      value: "NAM4, and region us-west1",
      remedy: "one of them",
    },
  ],
};
