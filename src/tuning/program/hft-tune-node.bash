#!/usr/bin/env bash
# Tunes the node that it runs on, then tells the cluster: entry point of the DaemonSet's container.
#
# A node that carries the profile's label may be trading at any moment. So the label is set only after every knob
# has been read back, and on a node that serves, drift is reported and never corrected.
#
# Runs privileged, with the host's pid and network namespaces and its /run/hft-tuning. Its service account may get
# and patch nodes and list pods. Environment:
#   NODE_NAME                 from the downward API
#   KUBERNETES_SERVICE_HOST, KUBERNETES_SERVICE_PORT   set by the kubelet
#   INTERVAL_SECONDS          between two looks at the node, default 300
#   TEXTFILE                  Prometheus metrics, default /run/hft-tuning/hft_tuning.prom
set -uo pipefail

readonly plan=/etc/hft-tuning/plan run=/run/hft-tuning
readonly account=/var/run/secrets/kubernetes.io/serviceaccount
readonly api=https://$KUBERNETES_SERVICE_HOST:$KUBERNETES_SERVICE_PORT/api/v1
readonly node=nodes/$NODE_NAME
readonly textfile=${TEXTFILE:-$run/hft_tuning.prom}
profile=$(sed -n 's/^profile\t//p' "$plan")
readonly profile

# The token is read for every request, because the kubelet renews it, and kept out of the argument list.
request() {
  local path=$1
  shift
  curl --silent --show-error --fail --max-time 20 --cacert "$account/ca.crt" \
    --header @<(printf 'Authorization: Bearer %s' "$(<"$account/token")") "$@" "$api/$path"
}

# Merges one label or annotation into the node; no value removes it.
mark_node() {
  local kind=$1 key=$2 value=${3:-}
  jq -n --arg kind "$kind" --arg key "$key" --arg value "$value" \
    '{metadata: {($kind): {($key): (if $value == "" then null else $value end)}}}' |
    request "$node" --request PATCH --header "Content-Type: application/merge-patch+json" --data @- >/dev/null
}

trading_pods() {
  request pods --get --data-urlencode "labelSelector=hft/kind=trading" \
    --data-urlencode "fieldSelector=spec.nodeName=$NODE_NAME,status.phase!=Succeeded,status.phase!=Failed" |
    jq '.items | length'
}

# The kernel forgets the request as soon as this descriptor is closed, so it stays open as long as the pod lives.
hold_latency() {
  local microseconds byte bytes=
  microseconds=$(sed -n 's/^\(set\|check\)\t[^\t]*\t[^\t]*\tlatency\t[^\t]*\t\([0-9]*\).*/\2/p' "$plan")
  [[ -n $microseconds && -e /dev/cpu_dma_latency ]] || return 0
  for byte in 0 8 16 24; do printf -v bytes '%s\\x%02x' "$bytes" $((microseconds >> byte & 255)); done
  exec 9<>/dev/cpu_dma_latency
  printf '%b' "$bytes" >&9
}

huge_pages() { cat /sys/kernel/mm/hugepages/*/nr_hugepages /sys/devices/system/node/node*/hugepages/*/nr_hugepages 2>/dev/null; }

# The kubelet counts huge pages once, when it starts. What is due is noted, because this container may end between.
tune() {
  local before
  before=$(huge_pages)
  hft-tune apply
  local code=$?
  if [[ $(huge_pages) != "$before" ]]; then touch "$run/kubelet-restart-due"; fi
  if [[ $code -eq 0 && -e $run/kubelet-restart-due ]]; then
    systemctl restart kubelet && rm "$run/kubelet-restart-due"
    code=$?
  fi
  return "$code"
}

# Leaves the reading for people (log), for Prometheus (textfile) and for `kubectl describe node` (annotation).
report_drift() {
  local annotated=$1 verified drift
  verified=$(hft-tune verify --json --textfile "$textfile")
  [[ -n $verified ]] || return # a bad plan, which the program has named
  drift=$(jq -r '[.knobs[] | select(.status == "failed" or (.status == "unsupported" and .need == "required")) | .knob]
    | join(", ")' <<<"$verified") || return
  if [[ -n $drift ]]; then echo "drift: $drift"; fi
  if [[ $drift != "$annotated" ]]; then mark_node annotations hft.tuning/drift "$drift"; fi
}

pass() {
  local state label annotated pods
  state=$(request "$node") || return
  label=$(jq -r '.metadata.labels["hft.tuning/profile"] // ""' <<<"$state")
  annotated=$(jq -r '.metadata.annotations["hft.tuning/drift"] // ""' <<<"$state")
  pods=$(trading_pods) || return

  # The marker is gone after a reboot, and so is the tuning that the label still promises.
  if ((pods == 0)) && [[ $label != "$profile" || $(cat "$run/serving" 2>/dev/null) != "$profile" ]]; then
    if [[ -n $label ]]; then
      mark_node labels hft.tuning/profile || return
      # One may have been placed here before the label went.
      pods=$(trading_pods) || return
    fi
    if ((pods == 0)); then
      rm -f "$run/serving"
      if tune; then mark_node labels hft.tuning/profile "$profile" && hft-tune serving; fi
    fi
  fi
  report_drift "$annotated"
}

mkdir -p "$run"
hold_latency
while true; do
  pass || echo "this pass ended early; the next one starts afresh" >&2
  sleep "${INTERVAL_SECONDS:-300}"
done
