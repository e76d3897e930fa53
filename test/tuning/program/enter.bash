#!/usr/bin/env bash
# Runs a bash script ($2) inside the fake machine that lies in the folder $1. The caller has made a private mount
# namespace (unshare --mount), so nothing that is mounted here is seen outside or outlives the script.
set -eu
cd "$1"
mount --make-rprivate /
mount --bind /dev/null dev/null
if [[ -e read-only ]]; then
  while read -r file; do
    mount --bind "$file" "$file"
    mount -o remount,ro,bind "$file"
  done <read-only
fi
mount --rbind sys /sys
mount --rbind proc/sys /proc/sys
mount --rbind proc/irq /proc/irq
mount --rbind proc/cmdline /proc/cmdline
mount --rbind etc /etc
mount --rbind run /run
mount --rbind var/lib /var/lib
mount --rbind dev /dev
export MACHINE=$1 PATH=$1/bin
exec bash -c "$2"
