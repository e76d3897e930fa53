import { diagnosticText, type Message } from "../../src/plan/messages";

/** What a person wants to read of a message; `undefined` of most. */
export function sentenceOf(message: Message): string | undefined {
  switch (message.type) {
    case "apply_complete": {
      const { resource, action, elapsed_seconds: seconds } = message.hook;
      return `${action} ${resource.addr}${seconds > 1 ? `, ${seconds} s` : ""}`;
    }
    case "change_summary": {
      const { operation, add, change, remove } = message.changes;
      return operation === "plan" ? `${add} to add, ${change} to change, ${remove} to remove` : undefined;
    }
    case "diagnostic":
      return diagnosticText(message.diagnostic);
    default:
      return undefined;
  }
}

/** The most resources that a line names. */
const mostNamed = 3;

/** The resources that Terraform has begun with and not finished, as it says so itself. */
export class ResourcesAtWork {
  private readonly addresses = new Set<string>();

  read(message: Message): void {
    if (message.type === "apply_start") this.addresses.add(message.hook.resource.addr);
    if (message.type === "apply_complete" || message.type === "apply_errored") {
      this.addresses.delete(message.hook.resource.addr);
    }
  }

  /** Continues a sentence: `: aws_eks_cluster.main and 4 more`; empty while there is none. */
  text(): string {
    const named = [...this.addresses].slice(0, mostNamed);
    if (named.length === 0) return "";
    const more = this.addresses.size - named.length;
    return `: ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  }
}
