#!/usr/bin/env bash
# Runs a command ("$@") as PID 1 of the fake machine $MACHINE, in whose mount namespace
# this runs already: nothing but the machine's own folders can be written from here on, and there is no network.
set -eu
PATH=$MACHINE/system:$MACHINE/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
mkdir -p "$MACHINE"/{usr/local,var/log,empty}
mount --rbind "$MACHINE" "$MACHINE"
mount --bind "$MACHINE/usr/local" /usr/local
mount --bind "$MACHINE/var/log" /var/log
# What this image brings is no part of the machine.
mount --bind "$MACHINE/empty" /usr/lib/tmpfiles.d
mount --bind "$MACHINE/empty" /usr/lib/sysctl.d
mount -o remount,bind,ro /
cd /
exec unshare --net --pid --fork --kill-child "$@"
