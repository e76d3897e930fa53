#!/usr/bin/env bash
# One boot, as PID 1: what systemd starts before cloud-init, cloud-init's four stages, and between them the units that
# an earlier boot enabled. Ends with 143 when the machine went down for a reboot.
trap 'exit 143' TERM
here=${BASH_SOURCE[0]%/*}

boot() {
  /lib/systemd/systemd-sysctl
  systemd-tmpfiles --create
  PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 "$here/cloud-init.py" \
    "init --local" init "$here/enabled-units.bash" "modules --mode config" "modules --mode final"
}

boot &
wait $!
