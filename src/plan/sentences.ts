import { diagnosticText, type Message } from "./messages";

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
