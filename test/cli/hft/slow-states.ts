import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { JsonObject } from "../../../src/core/json";

/** What a stack exports whose state is this. */
const state = JSON.stringify({
  version: 4,
  terraform_version: "1.11.0",
  serial: 1,
  lineage: "00000000-0000-0000-0000-000000000000",
  outputs: { id: { value: "known", type: "string" } },
  resources: [],
});

/** States behind http that are read when the test lets them be, and locked by somebody else. */
export class SlowStates {
  private readonly server = createServer((request, response) => this.take(request, response));
  private readonly open: ServerResponse[] = [];
  private readonly waiting: { readonly count: number; readonly resolve: () => void }[] = [];

  /** The most that were read at the same time. */
  mostAtOnce = 0;

  async listen(): Promise<void> {
    await once(this.server.listen(0, "127.0.0.1"), "listening");
  }

  close(): void {
    this.answer();
    this.server.close();
    this.server.closeAllConnections();
  }

  /** What a stack reads. */
  get read(): JsonObject {
    return { backend: "http", config: { address: `${this.address}/read`, retry_max: 0 } };
  }

  /** A backend that gives nobody the lock. */
  get locked(): JsonObject {
    return { http: { address: `${this.address}/own`, lock_address: `${this.address}/lock`, retry_max: 0 } };
  }

  /** Waits until so many are being read. */
  async untilRead(count: number): Promise<void> {
    if (this.open.length < count) await new Promise<void>((resolve) => this.waiting.push({ count, resolve }));
  }

  /** Lets all that are being read be read. */
  answer(): void {
    for (const response of this.open.splice(0)) response.end(state);
  }

  private take({ method, url }: IncomingMessage, response: ServerResponse): void {
    if (method === "LOCK") {
      response.writeHead(423).end(JSON.stringify({ ID: "lock-of-another", Who: "somebody@else" }));
    } else if (url === "/own") {
      response.writeHead(404).end();
    } else {
      this.open.push(response);
      this.mostAtOnce = Math.max(this.mostAtOnce, this.open.length);
      for (const { count, resolve } of this.waiting) if (this.open.length >= count) resolve();
    }
  }

  private get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
}
