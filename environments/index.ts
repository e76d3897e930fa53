import development from "./development";
import local from "./local";
import production from "./production";
import staging from "./staging";

/** Every environment of this project. */
export const environments = [production, staging, development, local];
