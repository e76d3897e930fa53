/**
 * The order of reports and of the manifest. Every other file of this folder is an environment, called like its file;
 * one that is not named here follows, by name.
 */
export const order: readonly string[] = ["production", "staging", "development", "local"];
