#!/usr/bin/env bash
# Brings a node to its tuning plan and tells whether it is there:
#   hft-tune apply [--serving] | verify | kernel-arguments | expand FILE | serving
# All take --plan FILE, the first two --json and --textfile FILE. Exit code: 0 as planned, 1 a knob is not, 2 held back
# as the node serves, 3 a bad plan, or rendered for other core sets; nothing is written then.
set -u
shopt -s nullglob extglob
export LC_ALL=C
umask 022

run=/run/hft-tuning # emptied by a reboot, which undoes the tuning as well
rebooted=/var/lib/hft-tuning/rebooted-for
cpus=/sys/devices/system/cpu
plan=/etc/hft-tuning/plan serving=false json=false textfile=''

die() {
  echo "hft-tune: $2" >&2
  exit "$1"
}

# --- Core sets

declare -A cores=()

# 0-2,8 -> 0 1 2 8
cpus_of() {
  local range
  for range in ${1//,/ }; do seq "${range%-*}" "${range#*-}"; done
}

# 8 0 1 2 -> 0-2,8
list_of() {
  local cpu on=() all list=
  for cpu in $1; do on[cpu]=1; done
  all=" ${!on[*]} "
  for cpu in $all; do
    if [[ $all != *" $((cpu - 1)) "* ]]; then
      list+=,$cpu
    elif [[ $all != *" $((cpu + 1)) "* ]]; then
      list+=-$cpu
    fi
  done
  echo "${list#,}"
}

# 0-2,33 -> 2,00000007, the form of the kernel's cpumask files
mask_of() {
  local cpu=0 groups=() mask=
  for cpu in $(cpus_of "$1"); do ((groups[cpu / 32] |= 1 << cpu % 32)); done
  for ((cpu /= 32; cpu >= 0; cpu--)); do printf -v mask '%s,%08x' "$mask" "${groups[cpu]-0}"; done
  mask=${mask##*([,0])}
  echo "${mask:-0}"
}

# Whole cores in the order of their lowest cpu: $1 for housekeeping, $2 for the network, the rest isolated.
deal_cores() {
  local cpu core set
  local -A nth=()
  for cpu in $(cpus_of "$(<$cpus/online)"); do
    core=$(<"$cpus/cpu$cpu/topology/thread_siblings_list")
    if [[ -z ${nth[$core]-} ]]; then
      nth[$core]=${#nth[@]}
    elif [[ $3 == smt-off ]]; then
      continue
    fi
    set=isolated
    if ((${nth[$core]} < $1 + $2)); then set=network; fi
    if ((${nth[$core]} < $1)); then set=housekeeping; fi
    cores[$set]+=" $cpu"
  done
  [[ -v cores[isolated] ]] || die 3 "${#nth[@]} cores leave none to isolate"
  cores[system]=${cores[housekeeping]}
  cores[reserved]="${cores[housekeeping]}${cores[network]=}"
  for set in "${!cores[@]}"; do cores[$set]=$(list_of "${cores[$set]}"); done
}

# Leaves $1 in REPLY, its tokens replaced.
resolve() {
  local set
  REPLY=$1
  for set in housekeeping network isolated reserved system; do
    [[ $REPLY == *"@$set"* ]] || continue
    [[ -v cores[$set] ]] || die 3 "@$set needs a line \"cores\""
    REPLY=${REPLY//"@$set-mask"/$(mask_of "${cores[$set]}")}
    REPLY=${REPLY//"@$set"/${cores[$set]}}
  done
}

profile='' knobs=()

load_plan() {
  local lines line a b c form='^((set|check) (live|resets-nic|restarts-kubelet|reboots) (required|optional) '
  form+='(sysctl|file|mask|argument|hugepages|coalesce|ring|channels|feature|napi|interrupts|latency|service|clock|slice) '
  form+='[^ ].*|profile [[:alnum:]_-]+|cores [1-9][0-9]* [0-9]+ smt-(on|off)|expect [a-z]+ .*|#.*)?$'
  mapfile -t lines < <(cat "$plan")
  [[ ${lines[0]-} == $'hft-tune\t1' ]] || die 3 "$plan is not of format 1"
  for line in "${lines[@]:1}"; do
    [[ ${line//$'\t'/ } =~ $form ]] || die 3 "bad line: $line"
    IFS=$'\t' read -r _ a b c <<<"$line"
    case $line in
      p*) profile=$a ;;
      co*) deal_cores "$a" "$b" "$c" ;;
      e*) [[ ${cores[$a]-} == "$b" ]] || die 3 "$a cores are ${cores[$a]-not split}, not $b" ;;
      s* | ch*)
        resolve "$line"
        knobs+=("$REPLY")
        ;;
    esac
  done
  [[ -n $profile ]] || die 3 "no profile"
}

# --- Mechanisms: read_* leaves what is there in `now`, or fails with a `why` where the machine cannot tell;
# write_* prints why it could not

read_file() {
  { now=$(<"$1"); } 2>/dev/null || { why="not readable" && return 1; }
  now=${now//+([[:space:]])/ }
  if [[ $now =~ \[(.+)\] ]]; then now=${BASH_REMATCH[1]}; fi # always madvise [never]
}
write_file() { echo "$2" >"$1"; }

read_hugepages() { read_file "$1"; }
# The kernel takes any count and gives the pages it finds, so ask again while compaction makes room.
write_hugepages() {
  echo 1 >/proc/sys/vm/compact_memory
  local try
  for try in {0..9}; do
    write_file "$@"
    read_file "$1" && [[ $now == "$2" ]] && return
    sleep "0.$try"
  done
}

declare -A letter=([coalesce]=c [ring]=g [channels]=l [feature]=k)
read_ethtool() {
  local option=${target#*:}
  now=$(ethtool "-${letter[$mechanism]}" "$1" 2>&1) || { why=$now && return 1; }
  # The current settings are printed behind the maxima.
  now=${now/Adaptive RX:/adaptive-rx:} now=${now/  TX:/$'\n'adaptive-tx:}
  now=$(sed -n "s/^\s*$option:\s*//Ip" <<<"$now" | tail -n 1)
  if [[ $now == @(|n/a|*fixed*) ]]; then why="no $option to set on $1" && return 1; fi
  now=${now%% *} # off [requested on]
}
write_ethtool() { ethtool "-${letter[$mechanism]^}" "$1" "${target#*:}" "$2"; }

read_argument() {
  local word words
  read -ra words </proc/cmdline
  now='(absent)'
  for word in "${words[@]}"; do
    if [[ $word == "$1"?(=*) ]]; then now=${word#"$1"} now=${now#=}; fi
  done
}
write_argument() { echo "needs a reboot"; }

read_latency() { now=$(od -An -N4 -td4 "$1") && now=${now// /}; }
# A request ends with the process that made it, and this one ends.
write_latency() { echo "nobody holds it open"; }

# Anything but a masked unit can be started by a socket, a timer or another unit.
read_service() {
  now="$(systemctl is-enabled "$1" 2>/dev/null) $(systemctl is-active "$1" 2>/dev/null)"
  if [[ $now == @(masked*|not-found|)' '@(inactive|failed) ]]; then now=off; fi
}
write_service() { systemctl mask --now "$1"; }

read_clock() {
  now="no reference clock"
  if chronyc -n -c sources 2>&1 | grep -q '^#,'; then now=chrony; fi
}
write_clock() { echo "not in chrony's sources"; }

# --- One knob, which may have several places: the files of a glob, the interfaces of a driver, their interrupts

interfaces() {
  stat -c %N /sys/class/net/*/device/driver 2>/dev/null | sed -n "s|^'/sys/class/net/\(.*\)/device/.*/${target%%:*}'$|\1|p"
}

settle_knob() {
  local verb disruption need mechanism target value by=file status=none got='' reason='not on this machine' at irq i
  IFS=$'\t' read -r verb disruption need mechanism target value <<<"$1"
  value=${value//+([[:space:]])/ }
  case $mechanism in argument | latency | service | clock | hugepages) by=$mechanism ;; esac
  case $mechanism in
    sysctl) settle_files "/proc/sys/${target//.//}" ;;
    slice) settle_files "/sys/fs/cgroup/$target/cpuset.cpus" ;;
    latency) settle_files "/dev/$target" ;;
    hugepages)
      at=/sys/kernel/mm
      if [[ $target == *@* ]]; then at=/sys/devices/system/node/node${target#*@}; fi
      settle_files "$at/hugepages/hugepages-${target%@*}/nr_hugepages"
      ;;
    argument) settle "$target" "$value" ;;
    service) if command -v systemctl >/dev/null; then settle "$target" "$value"; fi ;;
    file | mask | clock) settle_files "$target" ;;
    *)
      for at in $(interfaces); do
        case $mechanism in
          napi) settle_files "/sys/class/net/$at/${target#*:}" ;;
          interrupts)
            mapfile -t i < <(cpus_of "$value")
            for irq in $(printf '%s\n' "/sys/class/net/$at/device/msi_irqs"/* | sort -t/ -nk8); do
              settle "/proc/irq/${irq##*/}/smp_affinity_list" "${i[0]}"
              i=("${i[@]:1}" "${i[0]}")
            done
            ;;
          *) by=ethtool settle "$at" "$value" ;;
        esac
      done
      ;;
  esac
  report
}

settle_files() {
  local file IFS=
  for file in $1; do
    if [[ -e $file ]]; then settle "$file" "$value"; fi
  done
}

declare -A rank=([none]=0 [ok]=1 [changed]=2 [unsupported]=3 [held]=4 [failed]=5) counts=()

# Brings one place to its value, if that is due and allowed. A knob is as its worst place is.
settle() {
  local now='' why='' is=ok id="$mechanism $target $1"
  if ! "read_$by" "$1"; then
    is=unsupported
  elif equal "$now" "$2"; then
    is=ok
  elif grep -qxsF -- "$id" $run/refused; then
    is=unsupported why=refused
  elif [[ $command$verb != applyset ]]; then
    is=failed why=$1
  elif [[ $serving == true && $disruption != live ]]; then
    is=held why=$disruption
  else
    why=$("write_$by" "$1" "$2" 2>&1)
    if "read_$by" "$1" && equal "$now" "$2"; then
      is=changed why=
    elif [[ $mechanism:$why == @(*"not supported"|interrupts:*"Input/output error") ]]; then
      # Remembered, so that a later run neither tries again nor calls it drift.
      mkdir -p $run && echo "$id" >>$run/refused
      is=unsupported
    else
      is=failed
    fi
  fi
  if ((rank[$is] > rank[$status])); then status=$is got=$now reason=${why##*: }; fi
}

equal() {
  if [[ $mechanism != mask ]]; then set -- "0$1" "0$2"; fi
  set -- "${1//,/}" "${2//,/}"
  [[ ${1##+(0)} == "${2##+(0)}" ]]
}

# --- The report

statuses='ok changed unsupported held failed' code=0 objects='' drifts=''

# Leaves $1 as a JSON string in REPLY; a Prometheus label without control characters is written the same way.
json_string() {
  local i char
  REPLY=
  for ((i = 0; i < ${#1}; i++)); do
    char=${1:i:1}
    case $char in
      [\"\\]) char="\\$char" ;;
      [[:cntrl:]]) printf -v char '\\u%04x' "'$char" ;;
    esac
    REPLY+=$char
  done
  REPLY=\"$REPLY\"
}

# name value name value -> {"name":"value","name":"value"}
json_object() {
  local fields=
  while (($#)); do
    json_string "$2"
    fields+=",\"$1\":$REPLY"
    shift 2
  done
  REPLY="{${fields#,}}"
}

report() {
  local drift=1
  status=${status/none/unsupported}
  ((counts[$status]++))
  case $status$need in
    failed* | unsupportedrequired) code=1 ;;
    held*) code=$((code ? code : 2)) ;;
    *) drift=0 ;;
  esac
  json_string "$mechanism $target"
  drifts+="hft_tuning_drift{knob=$REPLY} $drift"$'\n'
  json_object knob "$mechanism $target" disruption "$disruption" need "$need" status "$status" \
    wanted "$value" got "$got" reason "$reason"
  objects+=,$REPLY
  if [[ $json == false ]]; then
    echo "$status $mechanism $target: wanted $value, got $got${reason:+ ($reason)}"
  fi
}

summary() {
  local name ok=true all=()
  if [[ $json == false ]]; then
    for name in $statuses; do all+=("${counts[$name]-0} $name"); done
    echo "${all[*]}"
    return
  fi
  for name in "${!cores[@]}"; do all+=("$name" "${cores[$name]}"); done
  json_object "${all[@]}"
  if ((code)); then ok=false; fi
  echo "{\"profile\":\"$profile\",\"serving\":$serving,\"cores\":$REPLY,\"knobs\":[${objects#,}],\"ok\":$ok}"
}

metric() { printf '# HELP hft_tuning_%s %s\n# TYPE hft_tuning_%s gauge\n' "$1" "$2" "$1"; }

# Renamed when complete, for its reader may come at any time.
write_textfile() {
  local name
  {
    metric drift "1 where a knob is not as planned."
    printf %s "$drifts"
    metric knobs "Knobs by status."
    for name in $statuses; do echo "hft_tuning_knobs{status=\"$name\"} ${counts[$name]-0}"; done
    metric profile_info "The profile that the node is held against."
    echo "hft_tuning_profile_info{profile=\"$profile\"} 1"
  } >"$textfile.$$" && mv "$textfile.$$" "$textfile"
}

# --- Kernel arguments

boot_loader() {
  local file=/etc/default/grub line="GRUB_CMDLINE_LINUX=\"\$GRUB_CMDLINE_LINUX \"${1@Q} # hft-tune"
  if command -v grubby; then
    # Both, for a regeneration of the boot configuration starts from the file.
    grubby --update-kernel=ALL --args="$1" && sed -i '/# hft-tune$/d' $file && echo "$line" >>$file
  else
    command -v update-grub && mkdir -p $file.d && echo "$line" >$file.d/90-hft.cfg && update-grub
  fi
}

kernel_arguments() {
  local knob verb mechanism target value now words=() missing=
  for knob in "${knobs[@]}"; do
    IFS=$'\t' read -r verb _ _ mechanism target value <<<"$knob"
    [[ $verb$mechanism == setargument ]] || continue
    read_argument "$target"
    target+=${value:+=$value}
    words+=("$target")
    if [[ $now != "$value" ]]; then missing+=" $target"; fi
  done
  if [[ -z $missing ]]; then return; fi
  if [[ $serving == true ]]; then die 2 "no reboot of a node that serves for$missing"; fi
  if grep -qxsF "$profile" $rebooted; then die 1 "kernel arguments did not arrive after a reboot:$missing"; fi
  boot_loader "${words[*]}" || die 1 "no grubby and no update-grub took$missing"
  # Without the marker on disk every boot would do the same.
  { mkdir -p ${rebooted%/*} && echo "$profile" >$rebooted && sync; } || die 1 "$rebooted cannot be written"
  systemctl reboot || die 1 "no reboot"
  exec sleep infinity # nothing behind this may start on a node about to go
}

main() {
  local knob args=()
  while (($#)); do
    case $1 in
      --serving | --json) declare -g "${1#--}=true" ;;
      --plan | --textfile) declare -g "${1#--}=$2" && shift ;;
      *) args+=("$1") ;;
    esac
    shift
  done
  command=${args[0]-}
  if [[ -e $run/serving ]]; then serving=true; fi
  load_plan
  case $command in
    apply | verify)
      for knob in "${knobs[@]}"; do settle_knob "$knob"; done
      summary
      if [[ -n $textfile ]]; then write_textfile; fi
      exit $code
      ;;
    kernel-arguments) kernel_arguments ;;
    expand)
      resolve "$(cat "${args[1]}")"
      echo "$REPLY"
      ;;
    serving) mkdir -p $run && echo "$profile" >$run/serving ;;
    *) die 3 "unknown command: $command" ;;
  esac
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then main "$@"; fi
