#!/usr/bin/env bash
# Starts the units that an earlier boot enabled, and chronyd, which the image starts. Of two units without an order
# systemd may start either first; here it is the one that needs the other.
tune=/etc/systemd/system/multi-user.target.wants/hft-tune.service
if [[ -e $tune ]] && ! grep -q '^After=.*chronyd\.service' $tune; then systemctl start hft-tune.service; fi
systemctl start chronyd.service
if [[ -e $tune && ! -e $MACHINE/active/hft-tune.service ]]; then systemctl start hft-tune.service; fi
