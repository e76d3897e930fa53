import { afterFailover } from "../../src/aws/quotas/spec/failover";
import { needsOf } from "../../src/aws/quotas/spec/needs";
import { quotaReport, type PlaceQuotas, type QuotaLine } from "../../src/aws/quotas/spec/report";
import { afterFailover as afterAzureFailover } from "../../src/azure/quotas/spec/failover";
import { needsOf as needsOfSubscriptions } from "../../src/azure/quotas/spec/needs";
import { subscriptionQuotas, type SubscriptionQuota } from "../../src/azure/quotas/spec/report";
import type { Environment } from "../../src/clouds";
import type { JsonObject } from "../../src/core/json";
import { regionsOf } from "../../src/environment/resolve";
import { afterFailover as afterGcpFailover } from "../../src/gcp/quotas/spec/failover";
import { needsOf as needsOfProjects } from "../../src/gcp/quotas/spec/needs";
import { projectQuotas, type ProjectQuota } from "../../src/gcp/quotas/spec/report";
import { synthesizedStacks } from "../lib/synthesized-stacks";

/** What each account, project and subscription must be allowed. */
export interface Quotas {
  readonly accounts: readonly PlaceQuotas[];
  readonly projects: ReturnType<typeof projectQuotas>;
  readonly subscriptions: ReturnType<typeof subscriptionQuotas>;
}

/** Counts what environments need, as they are stated and after a failover. */
export function quotasOf(environments: readonly Environment[]): Quotas {
  const failedOver = environments.map((each) => ({
    ...each,
    regions: {
      ...each.regions,
      ...afterFailover(regionsOf(each.regions, "aws")),
      ...afterGcpFailover(regionsOf(each.regions, "gcp")),
      ...afterAzureFailover(regionsOf(each.regions, "azure")),
    },
  }));
  const [now, then] = [stacksOf(environments), stacksOf(failedOver)];
  return {
    accounts: quotaReport(needsOf(now), needsOf(then)),
    projects: projectQuotas(needsOfProjects(now), needsOfProjects(then)),
    subscriptions: subscriptionQuotas(needsOfSubscriptions(now), needsOfSubscriptions(then)),
  };
}

function stacksOf(environments: readonly Environment[]): readonly JsonObject[] {
  return synthesizedStacks(environments).map(({ json }) => json);
}

/** The quotas of one account in one region; the first row is the header. */
export interface QuotaTable {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** One table for each account, project and subscription in each region. */
export function quotaTables({ accounts, projects, subscriptions }: Quotas): readonly QuotaTable[] {
  return [
    ...accounts.map(({ account, region, quotas }) => ({
      title: `account ${account}, ${placeName(region)}`,
      rows: accountRows(quotas),
    })),
    ...projects.map(({ project, region, quotas }) => ({
      title: `project ${project}, ${placeName(region)}`,
      rows: projectRows(quotas),
    })),
    ...subscriptions.map(({ subscription, region, quotas }) => ({
      title: `subscription ${subscription}, ${placeName(region)}`,
      rows: subscriptionRows(quotas),
    })),
  ];
}

function placeName(region: string): string {
  return region === "*" ? "all regions" : region;
}

const remarks = { enough: "", raise: "ask for more", look: "look it up" };

function accountRows(lines: readonly QuotaLine[]): string[][] {
  return [
    ["quota", "service", "code", "now", "after failover", "default", ""],
    ...lines.map((line) => [withUnit(line), line.service, line.code ?? "not known", ...amounts(line)]),
  ];
}

function projectRows(lines: readonly ProjectQuota[]): string[][] {
  return [
    ["quota", "metric", "now", "after failover", "default", ""],
    ...lines.map((line) => [withUnit(line), line.metric ?? "not known", ...amounts(line)]),
  ];
}

function subscriptionRows(lines: readonly SubscriptionQuota[]): string[][] {
  return [
    ["quota", "provider", "metric", "now", "after failover", "default", ""],
    ...lines.map((line) => [withUnit(line), line.provider, line.metric ?? "not known", ...amounts(line)]),
  ];
}

type Line = QuotaLine | ProjectQuota | SubscriptionQuota;

function withUnit({ quota, unit }: Line): string {
  return unit === "" ? quota : `${quota}, ${unit}`;
}

function amounts({ now, afterFailover: then, default: given, verified, verdict }: Line) {
  const byDefault = given === null ? "not known" : `${given}${verified ? "" : " (?)"}`;
  return [String(now), String(then), byDefault, remarks[verdict]];
}
