import { mkdtempSync, rmSync } from "node:fs";
import { request, type ClientRequest, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { Emulator } from "../../tools/local/emulator";
import { installedPython } from "../../tools/local/installation";
import { describeWhere } from "../helpers/describe-where";
import { freePort } from "./free-port";

const python = installedPython();
const lack =
  python === undefined
    ? "no emulator in .build/local; node tools/run.cjs tools/local/install.ts installs it"
    : undefined;

/** As a service's client signs: the emulator reads only the service in it. */
const authorization =
  "AWS4-HMAC-SHA256 Credential=emulator/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0";

interface Answer {
  readonly status?: number;
  readonly body: string;
}

async function answerOf(asked: ClientRequest): Promise<Answer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    asked.once("response", resolve).once("error", reject);
  });
  let body = "";
  for await (const chunk of response) body += String(chunk);
  return { ...(response.statusCode !== undefined && { status: response.statusCode }), body };
}

describeWhere(lack, "the emulator as the proxy of the provider", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "proxy-"));
  let port: number;
  let emulator: Emulator;

  beforeAll(async () => {
    port = await freePort();
    emulator = await Emulator.start(folder, python ?? "", `http://127.0.0.1:${port}`);
  });

  afterAll(async () => {
    await emulator.stop();
    rmSync(folder, { recursive: true });
  });

  function ask(method: string, target: string): ClientRequest {
    const headers = { authorization, "x-amz-account-id": "000000000000" };
    return request({ host: "127.0.0.1", port, method, path: target, headers }).end();
  }

  function answerTo(method: string, target: string): Promise<Answer> {
    return answerOf(ask(method, target));
  }

  /** Asks KMS under the id that a client keeps when it sends a request again. */
  function askKms(invocation: string, operation: string, input: object): Promise<Answer> {
    const headers = {
      authorization: authorization.replace("/s3/", "/kms/"),
      "amz-sdk-invocation-id": invocation,
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `TrentService.${operation}`,
    };
    const path = "/";
    return answerOf(
      request({ host: "127.0.0.1", port, method: "POST", path, headers }).end(JSON.stringify(input)),
    );
  }

  it("answers S3 Control, whose requests have the account id before the host", async () => {
    await answerTo("PUT", "/ledger");

    const arn = encodeURIComponent("arn:aws:s3:::ledger");
    const host = `000000000000.127.0.0.1:${port}`;
    const { status, body } = await answerTo("GET", `http://${host}/v20180820/tags/${arn}`);

    expect(status).toBe(200);
    expect(body).toContain("<ListTagsForResourceResult");
  });

  it("opens no way to a cloud", async () => {
    const refused = await new Promise<number | undefined>((resolve, reject) => {
      ask("CONNECT", "sqs.us-east-1.amazonaws.com:443")
        .once("connect", ({ statusCode }) => {
          resolve(statusCode);
        })
        .once("error", reject);
    });

    expect(refused).toBe(405);
  });
  it("answers a request that is sent again as it did before", async () => {
    const { body } = await askKms("key", "CreateKey", {});
    const { KeyMetadata } = JSON.parse(body) as { KeyMetadata: { KeyId: string } };
    const alias = { AliasName: "alias/ledger", TargetKeyId: KeyMetadata.KeyId };

    const answers = [
      await askKms("alias", "CreateAlias", alias),
      await askKms("alias", "CreateAlias", alias),
    ];

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await askKms("another", "CreateAlias", alias)).body).toContain("AlreadyExists");
  });
});
