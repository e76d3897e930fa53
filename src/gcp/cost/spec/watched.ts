import type { Cost } from "./schema";

/** Which projects the regions of an environment belong to. */
export type Projects = Readonly<
  Record<string, { readonly projectId: string; readonly projectNumber: string }>
>;

/** Returns the project of the channels; `undefined` where the regions belong to several and none is stated. */
export function channelProject(
  { projectId }: Pick<Cost, "projectId">,
  regions: Projects,
): string | undefined {
  const [first, ...others] = new Set(Object.values(regions).map((region) => region.projectId));
  return projectId ?? (others.length === 0 ? first : undefined);
}

/** Returns the projects whose spending counts, as Cloud Billing names them. */
export function watchedProjects(regions: Projects): readonly string[] {
  const numbers = Object.values(regions).map(({ projectNumber }) => projectNumber);
  return [...new Set(numbers)].sort().map((number) => `projects/${number}`);
}
