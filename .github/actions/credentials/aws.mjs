// The credential_process of AWS's clients: prints the credentials of a role for the token that GitHub issues to this job.
/* global fetch, URL, URLSearchParams */

const {
  ACTIONS_ID_TOKEN_REQUEST_URL: issuer,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: key,
  HFT_AWS_ROLE: role,
  HFT_AWS_STS_REGION: region,
  AWS_ENDPOINT_URL_STS: sts = `https://sts.${region}.amazonaws.com`,
  GITHUB_RUN_ID: run,
} = process.env;

if (!issuer || !key) throw new Error("the job has no id-token: write, so GitHub issues no token to it");
const { value: token } = JSON.parse(
  await request(`${issuer}&audience=sts.amazonaws.com`, { headers: { Authorization: `Bearer ${key}` } }),
);
const answer = await request(sts, {
  method: "POST",
  body: new URLSearchParams({
    Action: "AssumeRoleWithWebIdentity",
    Version: "2011-06-15",
    RoleArn: role,
    RoleSessionName: `github-${run}`,
    WebIdentityToken: token,
  }),
});
const names = ["AccessKeyId", "SecretAccessKey", "SessionToken", "Expiration"];
console.log(JSON.stringify({ Version: 1, ...Object.fromEntries(names.map((name) => [name, field(name)])) }));

/** Its answer; an error says what came instead, which has no credentials then. */
async function request(address, options) {
  const response = await fetch(address, options);
  const text = await response.text();
  if (response.ok) return text;
  throw new Error(`${new URL(address).host}: ${response.status} ${text.slice(0, 1000)}`);
}

/** A field of STS's XML. */
function field(name) {
  const value = new RegExp(`<${name}>([^<]+)</${name}>`).exec(answer)?.[1];
  if (value === undefined) throw new Error(`no ${name} in the answer of STS`);
  return value;
}
