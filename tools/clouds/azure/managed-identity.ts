import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const uuid = "00000000-0000-4000-8000-000000000000";

/**
 * What azurerm 4.55.0 reads of a token, whose signature it does not check: whose it is, or it would ask Microsoft Graph.
 * Source: azurerm 4.55.0, internal/clients/auth.go.
 */
const claims = { oid: uuid, tid: uuid, appid: uuid };

const answer = JSON.stringify({
  access_token: [{ alg: "none", typ: "JWT" }, claims, {}]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join("."),
  token_type: "Bearer",
  expires_in: "86400",
});

let listening: Promise<Readonly<Record<string, string>>> | undefined;

/**
 * Answers on the loopback interface as a machine's managed identity does, with a token that opens nothing, for as long as
 * this process runs. It listens from the first call on.
 *
 * @returns environment variables that lead the provider here
 */
export function managedIdentity(): Promise<Readonly<Record<string, string>>> {
  listening ??= new Promise((resolve, reject) => {
    const server = createServer((_, response) => {
      response.setHeader("content-type", "application/json");
      response.end(answer);
    });
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      server.unref();
      const { port } = server.address() as AddressInfo;
      resolve({ ARM_MSI_ENDPOINT: `http://127.0.0.1:${port}/token` });
    });
  });
  return listening;
}
