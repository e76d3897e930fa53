import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

type Marks = Record<string, string>;

interface Pod {
  readonly node: string;
  readonly phase: string;
  readonly labels: Readonly<Marks>;
}

/** An API server of which only one node and some pods exist; it keeps the merge patches that it was sent. */
export class Cluster {
  readonly labels: Marks = {};
  readonly annotations: Marks = {};
  readonly pods: Pod[] = [];
  /** In order, for example `hft.tuning/profile=f00dfeed`, or without a value where a mark was removed. */
  readonly patches: string[] = [];
  /** Called when the node was changed and before that is answered. */
  afterPatch: () => void = () => undefined;

  private constructor(
    readonly nodeName: string,
    readonly token: string,
    readonly certificate: string,
    private readonly server: ReturnType<typeof createServer>,
  ) {}

  /** Starts one on the loopback interface, with a certificate of its own. */
  static async start(nodeName: string, token: string): Promise<Cluster> {
    const { key, certificate } = makeCertificate();
    const server = createServer({ key, cert: certificate });
    const cluster = new Cluster(nodeName, token, certificate, server);
    server.on("request", (request, response) => {
      void body(request).then((text) => {
        const [status, answer] = cluster.answer(request, text);
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
      });
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return cluster;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.server.close();
    await once(this.server, "close");
  }

  private answer(request: IncomingMessage, text: string): readonly [number, unknown] {
    const url = new URL(request.url ?? "", "https://cluster");
    if (request.headers.authorization !== `Bearer ${this.token}`) return [401, {}];
    if (request.method === "GET" && url.pathname === "/api/v1/pods")
      return [200, { items: this.select(url.searchParams) }];
    if (url.pathname !== `/api/v1/nodes/${this.nodeName}`) return [404, {}];
    if (request.method === "PATCH") {
      if (request.headers["content-type"] !== "application/merge-patch+json") return [415, {}];
      this.patch(text);
    }
    return [200, { metadata: { name: this.nodeName, labels: this.labels, annotations: this.annotations } }];
  }

  /** Label and field selectors of the form `a=b,c!=d`, as the API server reads them. */
  private select(query: URLSearchParams): readonly Pod[] {
    const holds =
      (selector: string | null, value: (pod: Pod, key: string) => string | undefined) => (pod: Pod) =>
        (selector ?? "").split(",").every((term) => {
          const [, key = "", operator, wanted] = /^(.*?)(!?=)(.*)$/.exec(term) ?? [];
          return (value(pod, key) === wanted) === (operator === "=");
        });
    const field = (pod: Pod, key: string) => ({ "spec.nodeName": pod.node, "status.phase": pod.phase })[key];
    return this.pods
      .filter(holds(query.get("labelSelector"), (pod, key) => pod.labels[key]))
      .filter(holds(query.get("fieldSelector"), field));
  }

  private patch(text: string): void {
    const { metadata } = JSON.parse(text) as { metadata: Record<string, Record<string, string | null>> };
    for (const [kind, changes] of Object.entries(metadata)) {
      const marks = kind === "labels" ? this.labels : this.annotations;
      for (const [key, value] of Object.entries(changes)) {
        this.patches.push(value === null ? key : `${key}=${value}`);
        if (value === null) delete marks[key];
        else marks[key] = value;
      }
    }
    this.afterPatch();
  }
}

async function body(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function makeCertificate(): { readonly key: string; readonly certificate: string } {
  const folder = mkdtempSync(path.join(tmpdir(), "cluster-"));
  try {
    const [key, certificate] = [path.join(folder, "key"), path.join(folder, "certificate")];
    const request =
      "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=cluster";
    execFileSync(
      "openssl",
      [...request.split(" "), "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate],
      { stdio: "pipe" },
    );
    return { key: readFileSync(key, "utf8"), certificate: readFileSync(certificate, "utf8") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
