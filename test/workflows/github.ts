import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** Who GitHub says wrote what a workflow posts with its own token. */
export const bot = "github-actions[bot]";

/** A comment or an issue. */
export interface Post {
  readonly id: number;
  readonly url: string;
  readonly html_url: string;
  readonly user: { readonly login: string };
  readonly title?: string;
  readonly labels?: readonly { readonly name: string }[];
  body: string;
}

interface Answer {
  readonly status: number;
  readonly value: unknown;
}

const repository = "/repos/firm/hft";
const longest = 65_536;

/** As much of GitHub's API as the workflows call, on loopback: pages, the longest text, and who wrote what. */
export class GitHub {
  /** Comments of pull request 7. */
  readonly comments: Post[] = [];
  readonly issues: Post[] = [];
  /** Pull requests by the commit that they became. */
  readonly pulls: Record<string, readonly { readonly number: number; readonly merge_commit_sha: string }[]> =
    {};
  /** Runs of workflows by number. */
  readonly runs: Record<string, unknown> = {};
  /** Called before an edit is made, as somebody else's request would be. */
  beforeEdit: () => void = () => undefined;
  private readonly server: Server;
  private lastId = 0;

  constructor() {
    this.server = createServer((request, response) => {
      void this.answer(request).then(({ status, value }) =>
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value)),
      );
    });
  }

  async start(): Promise<this> {
    this.server.listen(0, "127.0.0.1");
    await once(this.server, "listening");
    return this;
  }

  async stop(): Promise<void> {
    this.server.close();
    await once(this.server, "close");
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Writes a comment on pull request 7. */
  comment(login: string, body: string): Post {
    return this.post(this.comments, "issues/comments", login, { body });
  }

  private post(
    list: Post[],
    under: string,
    login: string,
    { body = "", title, labels }: { body?: string; title?: string; labels?: readonly string[] },
  ): Post {
    const id = ++this.lastId;
    const url = `${this.url}${repository}/${under}/${id}`;
    const post = {
      id,
      url,
      html_url: url,
      user: { login },
      body,
      ...(title === undefined ? {} : { title }),
      ...(labels === undefined ? {} : { labels: labels.map((name) => ({ name })) }),
    };
    list.push(post);
    return post;
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const { pathname, searchParams } = new URL(request.url ?? "/", this.url);
    const sent = await text(request);
    if (request.headers.authorization !== "Bearer its-token") return { status: 401, value: {} };
    const route = `${request.method} ${pathname.slice(repository.length)}`;
    const page = (all: readonly unknown[]): Answer => {
      const [size, number] = [
        Number(searchParams.get("per_page") ?? 30),
        Number(searchParams.get("page") ?? 1),
      ];
      return { status: 200, value: all.slice((number - 1) * size, number * size) };
    };
    const written = JSON.parse(sent === "" ? "{}" : sent) as { body?: string; title?: string };
    if ((written.body?.length ?? 0) > longest) return { status: 422, value: { message: "body is too long" } };
    const [, commit] = /^GET \/commits\/(\w+)\/pulls$/.exec(route) ?? [];
    if (commit !== undefined) return page(this.pulls[commit] ?? []);
    const [, run] = /^GET \/actions\/runs\/(\d+)$/.exec(route) ?? [];
    if (run !== undefined) return found(this.runs[run]);
    switch (route) {
      case "GET /issues/7/comments":
        return page(this.comments);
      case "POST /issues/7/comments":
        return { status: 201, value: this.comment(bot, written.body ?? "") };
      case "GET /issues":
        return page(
          this.issues.filter(({ labels = [] }) =>
            labels.some(({ name }) => name === searchParams.get("labels")),
          ),
        );
      case "POST /issues":
        return { status: 201, value: this.post(this.issues, "issues", bot, written) };
    }
    const [, id] = /^PATCH \/issues\/(?:comments\/)?(\d+)$/.exec(route) ?? [];
    this.beforeEdit();
    const edited = [...this.comments, ...this.issues].find((post) => post.id === Number(id));
    if (edited !== undefined) edited.body = written.body ?? "";
    return found(edited);
  }
}

function found(value: unknown): Answer {
  return value === undefined ? { status: 404, value: { message: "Not Found" } } : { status: 200, value };
}
