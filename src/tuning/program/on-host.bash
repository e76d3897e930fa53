#!/usr/bin/env bash
# Runs the host's program of the name that this file is called by, for example as /usr/local/bin/systemctl.
exec nsenter --target 1 --mount -- "${0##*/}" "$@"
