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
  readonly labels: readonly { readonly name: string }[];
  body: string;
}

/** What a request writes. */
interface Written {
  readonly body?: string;
  readonly title?: string;
  readonly labels?: readonly string[];
}

interface Answer {
  readonly status: number;
  readonly value: unknown;
}

type Route = (asked: {
  /** The variable part of the path. */
  readonly of: string;
  readonly query: URLSearchParams;
  readonly written: Written;
}) => Answer;

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
  /** Called before an edit is made, in the place of somebody else's request. */
  beforeEdit: () => void = () => undefined;

  private readonly routes: readonly (readonly [RegExp, Route])[] = [
    [/^GET \/issues\/7\/comments$/, ({ query }) => page(this.comments, query)],
    [/^POST \/issues\/7\/comments$/, ({ written }) => created(this.comment(bot, written.body ?? ""))],
    [/^PATCH \/issues\/comments\/(\d+)$/, ({ of, written }) => this.edit(this.comments, of, written)],
    [/^GET \/issues$/, ({ query }) => page(labelled(this.issues, query.get("labels")), query)],
    [/^POST \/issues$/, ({ written }) => created(this.post(this.issues, "issues", bot, written))],
    [/^PATCH \/issues\/(\d+)$/, ({ of, written }) => this.edit(this.issues, of, written)],
    [/^GET \/commits\/(\w+)\/pulls$/, ({ of, query }) => page(this.pulls[of] ?? [], query)],
    [/^GET \/actions\/runs\/(\d+)$/, ({ of }) => found(this.runs[of])],
  ];
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

  private post(list: Post[], under: string, login: string, { body = "", title, labels = [] }: Written): Post {
    const id = ++this.lastId;
    const url = `${this.url}${repository}/${under}/${id}`;
    const named = title === undefined ? {} : { title };
    const post = { id, url, html_url: url, user: { login }, body, ...named };
    list.push({ ...post, labels: labels.map((name) => ({ name })) });
    return list.at(-1) as Post;
  }

  private edit(list: readonly Post[], id: string, { body = "" }: Written): Answer {
    this.beforeEdit();
    const edited = list.find((post) => post.id === Number(id));
    if (edited !== undefined) edited.body = body;
    return found(edited);
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const { pathname, searchParams: query } = new URL(request.url ?? "/", this.url);
    const sent = await text(request);
    const written = JSON.parse(sent === "" ? "{}" : sent) as Written;
    if (request.headers.authorization !== "Bearer its-token") return { status: 401, value: {} };
    if ((written.body?.length ?? 0) > longest) return { status: 422, value: { message: "body is too long" } };
    const asked = `${request.method} ${pathname.slice(repository.length)}`;
    for (const [form, route] of this.routes) {
      const match = form.exec(asked);
      if (match !== null) return route({ of: match[1] ?? "", query, written });
    }
    return found(undefined);
  }
}

function page(all: readonly unknown[], query: URLSearchParams): Answer {
  const [size, number] = [Number(query.get("per_page") ?? 30), Number(query.get("page") ?? 1)];
  return { status: 200, value: all.slice((number - 1) * size, number * size) };
}

function labelled(posts: readonly Post[], label: string | null): readonly Post[] {
  return posts.filter(({ labels }) => labels.some(({ name }) => name === label));
}

function created(value: Post): Answer {
  return { status: 201, value };
}

function found(value: unknown): Answer {
  return value === undefined ? { status: 404, value: { message: "Not Found" } } : { status: 200, value };
}
