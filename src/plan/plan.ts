// Terraform's plan as JSON, format 1.x: what `terraform show -json PLAN` prints. Names are those of the format; what a
// newer minor version adds may be ignored.
// https://developer.hashicorp.com/terraform/internals/json-format#plan-representation
import type { Json, JsonObject } from "../core/json";

/**
 * A plan. It is a secret as a whole: sensitive values are in it in clear, and only marked.
 */
export interface Plan {
  /** `<major>.<minor>`, for example `1.2`. */
  readonly format_version: string;
  /** The Terraform that made the plan, for example `1.11.4`. */
  readonly terraform_version: string;
  /** Value of each variable of the root module, sensitive ones included. */
  readonly variables?: Readonly<Record<string, { readonly value?: Json }>>;
  /** The state after the apply, without what is not known before it. */
  readonly planned_values: {
    readonly outputs?: Readonly<Record<string, PlannedOutput>>;
    readonly root_module?: PlannedModule;
  };
  /** What a refresh found to differ from the state. Absent after a plan without refresh. */
  readonly resource_drift?: readonly ResourceChange[];
  /** Every resource instance, also one that does not change. Absent where there is none. */
  readonly resource_changes?: readonly ResourceChange[];
  readonly output_changes?: Readonly<Record<string, Change<Json>>>;
  /** Results of preconditions, postconditions and `check` blocks. */
  readonly checks?: readonly CheckResult[];
  /** Whether an apply would do anything. Not in plans of Terraform before 1.8. */
  readonly applyable?: boolean;
  /** False after `-target` or with deferred changes: one apply is not enough. Not in plans of Terraform before 1.8. */
  readonly complete?: boolean;
  /** Whether planning failed; the rest then is what was planned until it did. */
  readonly errored?: boolean;
}

/** What an apply does with an object; a replacement is two of them, in order. */
export type Action = "no-op" | "create" | "read" | "update" | "delete" | "forget";

/** The object before and after an apply, and what is done to it. */
export interface Change<Value extends Json = JsonObject> {
  /** One, or two of a replacement: `["delete", "create"]`, `["create", "delete"]` or `["create", "forget"]`. */
  readonly actions: readonly Action[];
  /** Null of what is created. */
  readonly before: Value | null;
  /** Null of what is deleted. Values that are not known before the apply are left out, be it the whole. */
  readonly after?: Value | null;
  /** The shape of `after`, with `true` where the value is not known before the apply. */
  readonly after_unknown?: Json;
  /** The shape of `before`, with `true` where the value is sensitive. */
  readonly before_sensitive?: Json;
  /** The shape of `after`, with `true` where the value is sensitive. */
  readonly after_sensitive?: Json;
  /** Paths of the attributes that cause a replacement. Absent where none does, as of a tainted resource. */
  readonly replace_paths?: readonly (readonly (string | number)[])[];
  /** Present where the object is imported, beside what else is done to it. */
  readonly importing?: { readonly id?: string };
}

/** A managed resource or a data source. */
export type ResourceMode = "managed" | "data";

/** What an apply does with one resource instance. */
export interface ResourceChange {
  /** Address of the instance, with its module and its index. */
  readonly address: string;
  /** Where the instance was before a `moved` block. */
  readonly previous_address?: string;
  /** Absent in the root module. */
  readonly module_address?: string;
  readonly mode: ResourceMode;
  readonly type: string;
  readonly name: string;
  /** The key of `count` or `for_each`. */
  readonly index?: string | number;
  /** Full source address, for example `registry.terraform.io/hashicorp/aws`. */
  readonly provider_name: string;
  /** Key of an object left over from a replacement; it has the address of the object that took its place. */
  readonly deposed?: string;
  readonly change: Change;
  /** Why these actions, where there is more to say: `replace_because_cannot_update`, `delete_because_no_module`, … */
  readonly action_reason?: string;
}

/** A module of the planned state. */
export interface PlannedModule {
  /** Absent of the root module. */
  readonly address?: string;
  readonly resources?: readonly PlannedResource[];
  readonly child_modules?: readonly PlannedModule[];
}

/** A resource instance as it is after the apply. */
export interface PlannedResource {
  readonly address: string;
  readonly mode: ResourceMode;
  readonly type: string;
  readonly name: string;
  /** The key of `count` or `for_each`. */
  readonly index?: string | number;
  /** Full source address. */
  readonly provider_name: string;
  /** Version of the schema of the resource type, of which the attributes are. */
  readonly schema_version: number;
  /** The attributes that are known before the apply. */
  readonly values: JsonObject;
  /** The shape of `values`, with `true` where a value is sensitive. */
  readonly sensitive_values?: JsonObject;
}

/** An output of the root module as it is after the apply. */
export interface PlannedOutput {
  readonly sensitive: boolean;
  /** Absent where it is not known before the apply. */
  readonly value?: Json;
}

/** `unknown` where it depends on a value that is not known before the apply, `error` where it could not be judged. */
export type CheckStatus = "pass" | "fail" | "error" | "unknown";

/** The conditions of one resource, output or `check` block. */
export interface CheckResult {
  readonly address: {
    readonly kind: "resource" | "output_value" | "check" | "var";
    /** The address as text. */
    readonly to_display: string;
  };
  readonly status: CheckStatus;
  /** Results by instance of a resource; one of an output or a `check` block. */
  readonly instances?: readonly {
    readonly address: { readonly to_display: string };
    readonly status: CheckStatus;
    /** The `error_message` of each failed condition. */
    readonly problems?: readonly { readonly message: string }[];
  }[];
}
