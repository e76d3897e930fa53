import * as v from "valibot";

/** Bits of the shortest RSA key that Azure takes. Source: azurerm 4.55.0, validate.SSHKey. */
const leastRsaBits = 2048;

/** A public key as `authorized_keys` has it, with or without a comment. */
export const sshPublicKey = v.pipe(
  v.string(),
  v.regex(
    /^ssh-(?:ed25519|rsa) [A-Za-z0-9+/]+={0,2}(?: [\w.@:+-]{1,100})?$/,
    "a public key of the kind ssh-ed25519 or ssh-rsa, in one line",
  ),
  v.check(isWhole, `a whole public key; of RSA with at least ${leastRsaBits} bits`),
);

/** Whether a key is as long as its kind: a copied line is easily cut. */
function isWhole(line: string): boolean {
  const [kind = "", body = ""] = line.split(" ");
  const fields = fieldsOf(Buffer.from(body, "base64"));
  if (fields === undefined || fields[0]?.toString("latin1") !== kind) return false;
  if (kind === "ssh-ed25519") return fields.length === 2 && fields[1]?.length === 32;
  const modulus = fields[2];
  return fields.length === 3 && modulus !== undefined && bitsOf(modulus) >= leastRsaBits;
}

/** Source: RFC 4251, section 5: each field is its length in four bytes, then its bytes. */
function fieldsOf(bytes: Buffer): readonly Buffer[] | undefined {
  const fields: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + 4 > bytes.length) return undefined;
    const end = at + 4 + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    fields.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return fields;
}

/** Of a number that is written with a zero byte before a first bit that is set. */
function bitsOf(number: Buffer): number {
  const first = number.findIndex((byte) => byte !== 0);
  return first < 0 ? 0 : (number.length - first) * 8 - Math.clz32(number[first] ?? 0) + 24;
}
