import { copyFileSync, existsSync, mkdirSync, realpathSync, symlinkSync } from "node:fs";
import path from "node:path";
import type { ProcessVariables } from "../lib/process-variables";
import { findProgram } from "../../src/process/find-program";
import { run } from "./run";

/** What package managers and libraries need of the outside: how to get there and whom to trust. */
const keptVariables =
  /^(LANG|LC_ALL|TZ|(https?|no)_proxy|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|npm_config_(registry|cafile|ca|proxy|https[-_]proxy|noproxy|strict[-_]ssl|@.*|\/\/.*))$/i;

/** GNU coreutils 9, and the shell by which npm runs a script. */
const programs =
  `sh [ arch b2sum base32 base64 basename basenc cat chcon chgrp chmod chown chroot cksum comm cp csplit cut date dd df dir
  dircolors dirname du echo env expand expr factor false fmt fold groups head hostid id install join link ln logname ls
  md5sum mkdir mkfifo mknod mktemp mv nice nl nohup nproc numfmt od paste pathchk pinky pr printenv printf ptx pwd
  readlink realpath rm rmdir runcon seq sha1sum sha224sum sha256sum sha384sum sha512sum shred shuf sleep sort split
  stat stdbuf stty sum sync tac tail tee test timeout touch tr true truncate tsort tty uname unexpand uniq unlink
  users vdir wc who whoami yes`.split(/\s+/);

/**
 * The environment of a machine that has Node, npm and coreutils and nothing else: an empty home folder, of which
 * npm's settings are the one file, and a PATH of a folder of links.
 *
 * @param folder an empty folder, for the home and the links
 * @throws Error when Node or npm is not on this process's PATH
 */
export async function bareMachine(folder: string): Promise<ProcessVariables> {
  const [bin, home] = [path.join(folder, "bin"), path.join(folder, "home")];
  mkdirSync(bin);
  mkdirSync(home);
  for (const name of ["node", "npm", "npx"]) {
    if (!link(name, bin)) throw new Error(`${name} is not on the PATH`);
  }
  for (const name of programs) link(name, bin); // which of them there are depends on the version

  const settings = (await run("npm", ["config", "get", "userconfig"])).trim();
  if (existsSync(settings)) copyFileSync(settings, path.join(home, ".npmrc"));
  const kept = Object.entries(process.env).filter(([name]) => keptVariables.test(name)) as [string, string][];
  return { ...Object.fromEntries(kept), PATH: bin, HOME: home };
}

function link(name: string, bin: string): boolean {
  const program = findProgram(name);
  if (program === undefined) return false;
  // npm finds its own files from where it really lies.
  symlinkSync(realpathSync(program), path.join(bin, name));
  return true;
}
