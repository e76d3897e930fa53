/**
 * The part of user data that runs before everything else, at every boot: it puts the node program, its units and
 * its plan in place, then sees to the kernel's arguments, which may end in one reboot.
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

/** A line of mail may have 998 characters at most, and user data is a mail message. */
function lines(base64: string): string[] {
  return base64.match(/.{1,900}/g) ?? [];
}
