import path from "node:path";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { stateFromPlan } from "../../../tools/gate/state-from-plan";
import type { Json, JsonObject } from "../../helpers/synthesized";
import { describeWithAwsProvider, pluginDirs } from "../../tools/gate/real-terraform";
import { dataStacks, primary, promoted, replica, type PromotedInput } from "./environment";

const oregon = (database: typeof replica | PromotedInput): JsonObject =>
  dataStacks({ virginia: primary, oregon: database }).oregon.json;

/** Attributes of the instance, as RDS reports them and a refresh writes them into the state. */
type Reported = (attributes: JsonObject) => JsonObject;

const follows: Reported = (attributes) => ({
  ...attributes,
  engine: "postgres",
  engine_version: "17.9",
  username: "hftadmin",
  db_name: "hft_trading",
  allocated_storage: 1000,
  backup_retention_period: 0,
  database_insights_mode: "standard",
  // Not what a primary asks for: nothing says what a replica has of it.
  engine_lifecycle_support: "open-source-rds-extended-support",
});

/** After `promote-read-replica --backup-retention-period 14`, and nothing else. */
const wasPromoted: Reported = (attributes) => ({
  ...follows(attributes),
  replicate_source_db: "",
  backup_retention_period: 14,
});

interface StateResource extends JsonObject {
  readonly type: string;
  readonly instances: readonly JsonObject[];
}

/** A state in which the instance is as reported, of a network with a key for secrets. */
function reporting(state: JsonObject, reported: Reported): JsonObject {
  const inState: Readonly<Record<string, (instance: JsonObject) => JsonObject>> = {
    aws_db_instance: (instance) => ({
      ...instance,
      attributes: reported(instance["attributes"] as JsonObject),
    }),
    terraform_data: (instance) => ({ ...instance, attributes: withSecretsKey(instance["attributes"]) }),
  };
  return {
    ...state,
    resources: (state["resources"] as readonly StateResource[]).map((resource) => ({
      ...resource,
      instances: resource.instances.map(inState[resource.type] ?? ((instance) => instance)),
    })),
  };
}

/** The replica's stack, which the state was made of, reads no key for secrets. */
function withSecretsKey(standIn: Json | undefined): JsonObject {
  const attributes = standIn as { readonly id: string };
  const outputs = JSON.parse(attributes.id) as { key_arns: JsonObject };
  const secrets = "arn:aws:kms:us-west-2:111111111111:key/33333333-3333-4333-8333-333333333333";
  return { ...attributes, id: JSON.stringify({ ...outputs, key_arns: { ...outputs.key_arns, secrets } }) };
}

interface ShownChange {
  readonly type: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before: JsonObject | null;
    readonly after: JsonObject;
  };
}

/** Terraform takes an absent text for an empty one. */
const shown = (value: Json | undefined): string => JSON.stringify(value ?? "");

describeWithAwsProvider("the replica of a region", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-promotion"), pluginDirs });
  let deployed: JsonObject;

  beforeAll(async () => {
    const result = await planner?.plan({ name: "deployed", stack: oregon(replica), run: "plan", show: true });
    if (result?.plan === undefined) throw new Error(`no plan: ${JSON.stringify(result?.planDiagnostics)}`);
    deployed = stateFromPlan({ ...result, plan: result.plan });
  });

  /** What a plan does to the instance, and by which attributes. */
  async function changes(name: string, stack: JsonObject, reported: Reported) {
    const state = reporting(deployed, reported);
    const result = await planner?.plan({ name, stack, state, run: "plan", show: true });
    expect(result?.planDiagnostics).toEqual([]);
    return ((result?.plan?.resource_changes ?? []) as unknown as readonly ShownChange[])
      .filter(({ type, change }) => type !== "terraform_data" && !change.actions.includes("no-op"))
      .map(({ type, change: { actions, before, after } }) => {
        const differing = Object.keys(before ?? {}).filter(
          (key) => shown(before?.[key]) !== shown(after[key]),
        );
        return `${actions.join("+")} ${type}: ${differing.sort().join(", ")}`;
      });
  }

  it("has nothing to do while it follows", async () => {
    expect(await changes("following", oregon(replica), follows)).toEqual([]);
  });

  it("once promoted, is left as it is when the environment says so, but for its last snapshot", async () => {
    expect(await changes("promoted", oregon(promoted), wasPromoted)).toEqual([
      "update aws_db_instance: skip_final_snapshot",
    ]);
  });

  it("once promoted, would be made to follow again by an environment that does not say so", async () => {
    expect(await changes("undone", oregon(replica), wasPromoted)).toEqual([
      "update aws_db_instance: replicate_source_db",
    ]);
  });

  it("is promoted in place by the environment alone", async () => {
    expect(await changes("promoting", oregon(promoted), follows)).toEqual([
      "update aws_db_instance: backup_retention_period, replicate_source_db, skip_final_snapshot",
    ]);
  });

  it("once promoted, takes a new password in place, into a secret of its own", async () => {
    const renewed = oregon({ ...promoted, passwordVersion: 2 });

    expect(await changes("renewed", renewed, wasPromoted)).toEqual([
      "update aws_db_instance: password_wo_version, skip_final_snapshot",
      "create aws_secretsmanager_secret: ",
      "create aws_secretsmanager_secret_version: ",
    ]);
  });
});
