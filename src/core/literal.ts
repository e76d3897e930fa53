/** The signs with which Terraform begins an expression or a directive, and the toolkit a token of a list or a map. */
const signs = /[$%]\{|[#&]\{TfToken\[/;

/** Texts that stand for a token in the toolkit. */
const tokenTexts = ["String Map Token Value", "Any Map Token Value"];

/**
 * What the toolkit may read as a number, and between which magnitudes numbers stand for its tokens: the doubles whose
 * upper 16 bits are 0xfdff. The sign may come from a hyphen before the text, and chance makes no id such a number.
 */
const numbers = /[\d.]+e\+?\d+/g;
const numberTokens = { least: 8.1e298, most: 8.4e298 };

/**
 * Whether a text reaches Terraform as it is: it holds no template sign, and nothing that the toolkit takes for a token
 * of its own.
 */
export function isLiteral(text: string): boolean {
  if (signs.test(text) || tokenTexts.includes(text)) return false;
  return !(text.match(numbers) ?? [])
    .map(Number.parseFloat)
    .some((number) => number >= numberTokens.least && number <= numberTokens.most);
}
