import { TerraformResource, type IAspect } from "cdktf";
import type { IConstruct } from "constructs";
import { zoneTags } from "./spec/tags";

interface Taggable {
  tags: Record<string, string>;
  readonly tagsInput: Record<string, string> | undefined;
}

/** Puts tags on every resource that takes them; those that a resource states go before. */
export class Tagging implements IAspect {
  constructor(private readonly tags: Readonly<Record<string, string>>) {}

  visit(node: IConstruct): void {
    if (!TerraformResource.isTerraformResource(node) || !isTaggable(node)) return;
    const own = node.terraformResourceType.startsWith("azurerm_private_dns_")
      ? zoneTags(this.tags)
      : { ...this.tags };
    node.tags = { ...own, ...node.tagsInput };
  }
}

function isTaggable(node: object): node is Taggable {
  return "tagsInput" in node;
}
