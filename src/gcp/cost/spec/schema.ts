import * as v from "valibot";
import { object, text, whole, type Parsed, type Stated } from "../../../core/primitives";
import { projectId, terraformServiceAccounts } from "../../region/spec/primitives";

/** Whole units of the billing account's currency. */
const amount = whole(1, 1_000_000_000);

/** Source: Cloud Billing API reference, billingAccounts.name. */
const billingAccount = text(
  /^[0-9A-F]{6}-[0-9A-F]{6}-[0-9A-F]{6}$/,
  "the id of a billing account, such as 012345-6789AB-CDEF01",
);

/** Source: Cloud Billing API reference, services.name. */
const serviceId = text(
  /^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/,
  "the id of a service in Cloud Billing, such as 6F81-5844-456A for Compute Engine",
);

const thresholds = v.pipe(
  v.array(whole(1, 1000)),
  v.check((values) => new Set(values).size === values.length, "each percentage once"),
);

/** Budgets of a month, with the recipients of their alerts. A budget stops nothing. */
export const costSchema = object({
  /** The billing account that pays for the environment's projects. */
  billingAccount,
  /** Its currency, for example `USD`: a budget takes no other. */
  currency: text(/^[A-Z]{3}$/, "a currency by its three letters, such as USD"),
  /**
   * The project that holds the e-mail channels, and by whose quota the billing account is asked.
   * @default the project of all regions
   */
  projectId: v.optional(projectId),
  /** Service accounts that Terraform impersonates, by operation. @default those of a region in the project */
  serviceAccounts: v.optional(terraformServiceAccounts),
  /** Budget of a month, in whole units of the currency. */
  monthly: amount,
  /** Budgets of a month by service, by its id, for example `6F81-5844-456A` for Compute Engine. @default none */
  perService: v.optional(v.record(serviceId, amount), {}),
  /**
   * Which spending counts: all of the regions' `projects`, or what has the label of the `environment` in them.
   * @default "projects": an environment has its projects alone unless it states otherwise
   */
  scope: v.optional(v.picklist(["projects", "environment"]), "projects"),
  /** Percentages of what was spent that alert, 1 to 1000. @default [80, 100] */
  actualPercents: v.optional(thresholds, [80, 100]),
  /** Percentages of the forecast for the month that alert, 1 to 1000. @default [100] */
  forecastPercents: v.optional(thresholds, [100]),
  /**
   * A topic of Pub/Sub that exists, which gets every update of each budget, several times a day.
   * @default none: alerts are mailed only
   */
  topic: v.optional(
    text(
      /^projects\/[a-z][a-z0-9-]{4,28}[a-z0-9]\/topics\/[A-Za-z][\w.~+%-]{2,254}$/,
      "the id of a topic, projects/<project>/topics/<topic>",
    ),
  ),
});

export type CostInput = Stated<typeof costSchema>;
export type Cost = Parsed<typeof costSchema>;
