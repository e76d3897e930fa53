import type { ProviderFacts } from "../../environment/provider-facts";

/** Environment variables as a child process takes them. */
type ProcessVariables = Readonly<Record<string, string>>;

/** Nothing listens on the discard port, so every request by proxy fails at once. */
const closedProxy = "http://127.0.0.1:9";

/** What Terraform and its providers need of the caller's environment to run at all. */
const neededVariables = ["PATH", "HOME", "TMPDIR", "TMP", "TEMP", "USERPROFILE", "SystemRoot", "APPDATA"];

/** What reaching a registry may need besides. */
const registryVariables = [
  "HTTP_PROXY",
  "HTTPS_PROXY",
  "NO_PROXY",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  "TF_CLI_CONFIG_FILE",
];

const ownVariables: ProcessVariables = { CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1", TF_INPUT: "0" };

/** Environment of a command that must reach no network: no credentials, no proxy that works. */
export function offlineEnvironment(
  caller: NodeJS.ProcessEnv,
  clouds: readonly Pick<ProviderFacts, "environment">[],
): ProcessVariables {
  return {
    ...pick(caller, neededVariables),
    ...ownVariables,
    HTTP_PROXY: closedProxy,
    HTTPS_PROXY: closedProxy,
    NO_PROXY: "",
    ...Object.fromEntries(clouds.flatMap(({ environment }) => Object.entries(environment))),
  };
}

/** Environment of a command that fetches providers from a registry. */
export function registryEnvironment(caller: NodeJS.ProcessEnv): ProcessVariables {
  return {
    ...pick(caller, [
      ...neededVariables,
      ...registryVariables,
      ...registryVariables.map((name) => name.toLowerCase()),
    ]),
    ...ownVariables,
  };
}

function pick(caller: NodeJS.ProcessEnv, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = caller[name];
      return value === undefined || value === "" ? [] : [[name, value] as const];
    }),
  );
}

/** The caller's `TF_VAR_…` values by variable name. */
export function givenVariables(caller: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(caller).flatMap(([name, value]) =>
      name.startsWith("TF_VAR_") && value !== undefined
        ? [[name.slice("TF_VAR_".length), value] as const]
        : [],
    ),
  );
}
