/** The signs with which Terraform begins an expression or a directive, and the toolkit a token of a list or a map. */
const signs = /[$%]\{|[#&]\{TfToken\[/;

/** Texts that stand for a token in the toolkit. */
const tokenTexts = ["String Map Token Value", "Any Map Token Value"];

/** What the toolkit may read as a number, and the largest of the numbers that stand for its tokens. */
const numbers = /[-|\d.+]+e[-|\d.eE+]+/g;
const largestNumberToken = -1e288;

/**
 * Whether a text reaches Terraform as it is: it holds no template sign, and nothing that the toolkit takes for a token
 * of its own.
 */
export function isLiteral(text: string): boolean {
  if (signs.test(text) || tokenTexts.includes(text)) return false;
  return (text.match(numbers) ?? []).every((number) => !(Number.parseFloat(number) < largestNumberToken));
}
