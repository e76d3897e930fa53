import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { findProgram } from "../../src/process/find-program";
import { describeWith } from "../helpers/describe-where";
import { startMotoServer } from "../tools/catalogue/moto-server";
import { GitHub } from "./github";
import { programs, Repository } from "./repository";

const provider = "projects/1/locations/global/workloadIdentityPools/github/providers/hft";

/** A job that gets credentials, and says what it got. */
const workflow = `
on: push
jobs:
  try:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v0
      - uses: ./.github/actions/credentials
        with:
          aws-role: arn:aws:iam::123456789012:role/hft-plan
          aws-sts-region: us-east-2
          google-provider: ${provider}
          azure-client: its-client
          azure-tenant: its-tenant
          azure-subscription: its-subscription
          variables: '{"production": {"database_password": "hunter-2"}, "staging": {"other": "value"}}'
          environment: production
      - run: |
          terraform init -input=false -no-color
          terraform apply -input=false -no-color -auto-approve
      - run: |
          echo "google: $(jq -c . "$GOOGLE_APPLICATION_CREDENTIALS")"
          stat -c 'mode %a' "$GOOGLE_APPLICATION_CREDENTIALS"
          env | grep '^ARM_' | sort | tr '\\n' ' '
          echo "of \${#TF_VAR_database_password} characters: $TF_VAR_database_password, other: \${TF_VAR_other:-not set}"
`;

/** A stack whose state lies in S3, and which needs nothing else. */
const stack = {
  terraform: {
    backend: { s3: { bucket: "states", key: "try.tfstate", region: "us-east-2", use_path_style: true } },
  },
  output: { one: { value: 1 } },
};

/** Issues tokens as GitHub does to a job, on loopback. */
async function tokenServer() {
  const audiences: (string | null)[] = [];
  const server = createServer((request, response) => {
    const isJob = request.headers.authorization === "Bearer of-the-job";
    if (isJob) audiences.push(new URL(request.url ?? "/", "http://localhost").searchParams.get("audience"));
    response.writeHead(isJob ? 200 : 401).end(JSON.stringify({ value: "its-token" }));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token?api-version=2.0`;
  return { url, audiences, stop: () => void server.close() };
}

describeWith([...programs, "terraform", "moto_server"], "the credentials of a job", () => {
  let [log, tokenAddress] = ["", ""];
  let audiences: readonly (string | null)[] = [];
  beforeAll(async () => {
    const moto = await startMotoServer();
    if (moto === undefined) throw new Error("moto_server has gone");
    const [tokens, github, repository] = [await tokenServer(), await new GitHub().start(), new Repository()];
    const location =
      "<CreateBucketConfiguration><LocationConstraint>us-east-2</LocationConstraint></CreateBucketConfiguration>";
    await fetch(`${moto.endpoint}/states`, { method: "PUT", body: location });
    repository.program("terraform", `#!/bin/sh\nexec ${findProgram("terraform")} "$@"\n`);
    repository.write(".github/workflows/try.yml", workflow);
    repository.write("main.tf.json", JSON.stringify(stack));
    ({ log } = await repository.run("try", "push", {}, github, {
      ACTIONS_ID_TOKEN_REQUEST_URL: tokens.url,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: "of-the-job",
      AWS_ENDPOINT_URL_S3: moto.endpoint,
      AWS_ENDPOINT_URL_STS: moto.endpoint,
    }));
    ({ audiences, url: tokenAddress } = tokens);
    tokens.stop();
    repository.remove();
    await Promise.all([moto.stop(), github.stop()]);
  });

  it("let Terraform reach a state on AWS, by tokens for AWS", () => {
    expect(log).toContain("Apply complete!");
    expect(new Set(audiences)).toEqual(new Set(["sts.amazonaws.com"]));
  });

  it("let the clients of Google ask for a token, and nobody else read how", () => {
    const found = JSON.parse(/google: (\{.*\})$/m.exec(log)?.[1] ?? "{}") as unknown;

    expect(found).toEqual({
      type: "external_account",
      audience: `//iam.googleapis.com/${provider}`,
      subject_token_type: "urn:ietf:params:oauth:token-type:jwt",
      token_url: "https://sts.googleapis.com/v1/token",
      credential_source: {
        url: `${tokenAddress}&audience=${encodeURIComponent(`https://iam.googleapis.com/${provider}`)}`,
        headers: { Authorization: "Bearer of-the-job" },
        format: { type: "json", subject_token_field_name: "value" },
      },
    });
    expect(log).toContain("mode 600");
  });

  it("tell Azure's clients who they are", () => {
    expect(log).toContain(
      "ARM_CLIENT_ID=its-client ARM_SUBSCRIPTION_ID=its-subscription ARM_TENANT_ID=its-tenant ARM_USE_OIDC=true",
    );
  });

  it("hand over the variables of the environment and of no other, and show none", () => {
    expect(log).toContain("of 8 characters: ***, other: not set");
    expect(log).not.toContain("hunter-2");
  });
});
