import { TerraformStack, type IResolvable, type IResolveContext } from "cdktf";
import { ref } from "cdktf/lib/tfExpression";

interface Reference extends IResolvable {
  /** The stack of the resource that is referred to. */
  readonly originStack?: TerraformStack;
}

/**
 * Makes a stack refuse a value of another stack, for which cdktf would add an output there and read that state here.
 * Looking for such values takes cdktf as long as writing the stacks does.
 */
export function refuseForeignValues(): void {
  const reference = Object.getPrototypeOf(ref("")) as Reference;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on the reference that is resolved
  const { resolve } = reference;
  reference.resolve = function (this: Reference, context: IResolveContext): unknown {
    const { originStack } = this;
    const stack = TerraformStack.of(context.scope);
    if (originStack !== undefined && originStack !== stack) {
      const [from, to] = [originStack.node.id, stack.node.id];
      throw new Error(`${to} uses a value of ${from}: export it there and read it with readState`);
    }
    return resolve.call(this, context) as unknown;
  };
}
