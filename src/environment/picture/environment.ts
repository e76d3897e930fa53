import type { Cloud } from "../cloud";
import { isRecord } from "../is-record";
import type { RegionRole } from "../region";
import type { Resolved } from "../resolve";
import type { StateBackend } from "../state/schema";
import { nameParts, type DrawnDns } from "./names";
import { joined, withoutEmptyGroups, type Parts, type Picture, type PictureNode } from "./picture";

interface DrawnRegion {
  readonly name: string;
  readonly cloud: string;
  readonly role: RegionRole;
  readonly capacity?: string | undefined;
}

type DrawnEnvironment = Resolved<DrawnRegion> & { readonly dns?: DrawnDns | undefined };

/** Draws a resolved environment: what each cloud draws of its regions, and what belongs to none. */
export function picture(environment: DrawnEnvironment, clouds: readonly Cloud[]): Picture {
  const drawn = clouds.map((cloud) => ofCloud(environment, cloud));
  const state: Parts = { nodes: stateNodes(environment.state), edges: [] };
  const names = nameParts(environment.dns);
  return { environment: environment.name, ...withoutEmptyGroups(joined(...drawn, names, state)) };
}

function ofCloud(environment: Resolved<DrawnRegion>, { name, drawing, outline }: Cloud): Parts {
  const regions = Object.values(environment.regions).filter(({ cloud }) => cloud === name);
  if (regions.length === 0) return { nodes: [], edges: [] };
  const id = `clouds.${name}`;
  const cloud: PictureNode = { id, kind: "cloud", name: drawing.title, details: [] };
  const shared: unknown = isRecord(environment) ? environment[name] : undefined;
  return joined(
    { nodes: [cloud], edges: [] },
    ...regions.map((region) => {
      const group: PictureNode = {
        id: `regions.${region.name}`,
        kind: "region",
        name: `${region.name}, ${roleText(region)}`,
        details: [
          [drawing.placeOf(region as never), outline.place.tell(region as never)?.name]
            .filter((text) => text !== undefined)
            .join(", "),
          outline.account.tell(region as never).id,
        ],
        inside: id,
      };
      return joined({ nodes: [group], edges: [] }, drawing.region(region as never));
    }),
    shared === undefined || drawing.shared === undefined
      ? { nodes: [], edges: [] }
      : drawing.shared(shared as never),
  );
}

function roleText({ role, capacity }: DrawnRegion): string {
  switch (capacity) {
    case undefined:
      return role;
    case "none":
      return `${role}, no capacity`;
    case "reserved":
      return `${role}, capacity reserved`;
    default:
      return `${role}, capacity on demand`;
  }
}

function stateNodes(state: StateBackend): PictureNode[] {
  if (state.kind === "local") return [];
  return [{ id: "state", kind: "state", name: "Terraform state", details: storeText(state) }];
}

function storeText(state: Exclude<StateBackend, { readonly kind: "local" }>): string[] {
  switch (state.kind) {
    case "s3":
    case "gcs":
      return [state.bucket, ...(state.region === undefined ? [] : [state.region])];
    case "azurerm":
      return [state.storageAccount, ...(state.region === undefined ? [] : [state.region])];
    case "hcp":
      return [state.organization, state.hostname];
  }
}
