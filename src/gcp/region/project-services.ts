import { ProjectService } from "@cdktf/provider-google/lib/project-service";
import { Aspects, TerraformResource, type IAspect } from "cdktf";
import { Construct, type IConstruct } from "constructs";
import { apiOfType, firstApi, type Api } from "./spec/services";

/**
 * Enables the APIs of a project, none of which a destroy disables, and makes every resource of the stack wait for the
 * API that creates it.
 */
export class ProjectServices extends Construct {
  private readonly services = new Map<Api, ProjectService>();

  constructor(scope: Construct, id: string, apis: readonly Api[]) {
    super(scope, id);
    const first = this.enable(firstApi);
    for (const api of apis) if (api !== firstApi) this.enable(api, first);
    Aspects.of(scope).add(new WaitForApi((api) => this.services.get(api)));
  }

  has(api: Api): boolean {
    return this.services.has(api);
  }

  /** @throws Error for an API that is not enabled: `apisOf` should have listed it */
  enabled(api: Api): ProjectService {
    const service = this.services.get(api);
    if (service === undefined) throw new Error(`the API ${api} is not enabled`);
    return service;
  }

  private enable(api: Api, after?: ProjectService): ProjectService {
    const service = new ProjectService(this, api, {
      service: `${api}.googleapis.com`,
      // The default of google 6.50.0 is true: a destroy would take the API from everything else in the project.
      disableOnDestroy: false,
      dependsOn: after && [after],
    });
    this.services.set(api, service);
    return service;
  }
}

class WaitForApi implements IAspect {
  constructor(private readonly serviceOf: (api: Api) => ProjectService | undefined) {}

  visit(node: IConstruct): void {
    if (!TerraformResource.isTerraformResource(node)) return;
    const api = apiOfType(node.terraformResourceType);
    const service = api && this.serviceOf(api);
    if (service !== undefined) node.dependsOn = [...(node.dependsOn ?? []), addressOf(service)];
  }
}

/** As `depends_on` takes it: an address, not an expression. */
function addressOf({ terraformResourceType, friendlyUniqueId }: ProjectService): string {
  return `${terraformResourceType}.${friendlyUniqueId}`;
}
