/**
 * Renders the part of user data that runs before everything else, at every boot: it installs the node program, its
 * units and its plan, then sets the kernel arguments, which may reboot the machine once.
 */
export function bootHook(archive: string, plan: string): string {
  return [
    "#!/bin/bash",
    "set -eu",
    "base64 --decode <<'END' | tar --extract --gzip --no-same-owner --directory /",
    ...lines(archive),
    "END",
    "install -d /etc/hft-tuning",
    "cat >/etc/hft-tuning/plan.new <<'END'",
    plan.trimEnd(),
    "END",
    "mv /etc/hft-tuning/plan.new /etc/hft-tuning/plan",
    "exec /usr/local/sbin/hft-tune kernel-arguments",
    "",
  ].join("\n");
}

/** Splits the archive: user data is a MIME message, whose lines have at most 998 characters. */
function lines(base64: string): string[] {
  return base64.match(/.{1,900}/g) ?? [];
}
