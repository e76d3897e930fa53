#!/usr/bin/env bash
# Brings a node to its tuning plan, and tells where it is not. Comments are not shipped: user data is short of room.
#
#   hft-tune apply [--serving]   writes what differs, and reads all of it back when everything is written
#   hft-tune verify              reads only
#   hft-tune kernel-arguments    gives them to the boot loader and reboots once
#   hft-tune expand FILE         prints FILE with the words @housekeeping, @network-mask, ... replaced
#   hft-tune serving             from now on only live knobs may be written
#
# All take --plan FILE; apply and verify also take --json and --textfile FILE.
# Exit code: 0 as planned, 1 a knob is not, 2 held back because the node serves, 3 a bad plan, or core sets that are
# not those it was rendered for; then nothing was written.
set -u
shopt -s nullglob extglob
export LC_ALL=C

# A reboot empties /run, as it undoes the tuning; the other marker has to outlive it.
run=/run/hft-tuning
rebooted=/var/lib/hft-tuning/rebooted-for
cpus=/sys/devices/system/cpu
plan=/etc/hft-tuning/plan serving=false json=false textfile=
profile='' knobs=() lines=() objects='' drifts='' code=0 round=first written=''
statuses='ok changed unsupported held failed'
declare -A cores=() counts=() rank=([none]=0 [ok]=1 [changed]=2 [unsupported]=3 [held]=4 [failed]=5)
declare -A letter=([coalesce]=c [ring]=g [channels]=l [feature]=k)
declare -A states=(['?']=unusable [x]=falseticker ['~']="too variable" [-]="not combined")
# How often to look again, half a second apart: chrony needs three samples of a clock, systemd writes a slice later.
declare -A patience=([clock]=60 [slice]=10)

die() {
  echo "hft-tune: $2" >&2
  exit "$1"
}

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

# 0-2,33 -> 2,00000007, the form of the kernel's own cpumask files
mask_of() {
  local cpu=0 groups=() mask=
  for cpu in $(cpus_of "$1"); do ((groups[cpu / 32] |= 1 << cpu % 32)); done
  for ((cpu /= 32; cpu >= 0; cpu--)); do printf -v mask '%s,%08x' "$mask" "${groups[cpu]-0}"; done
  mask=${mask##*([,0])}
  echo "${mask:-0}"
}

# Deals whole cores in the order of their lowest cpu: $1 to housekeeping, $2 to the network, the rest is isolated.
deal_cores() {
  local cpu core set
  local -A nth=()
  for cpu in $(cpus_of "$(<$cpus/online)"); do
    core=$(<"$cpus/cpu$cpu/topology/thread_siblings_list") || exit 3
    if [[ -z ${nth[$core]-} ]]; then
      nth[$core]=${#nth[@]}
    elif [[ $3 == smt-off ]]; then
      continue
    fi
    set=isolated
    ((${nth[$core]} < $1 + $2)) && set=network
    ((${nth[$core]} < $1)) && set=housekeeping
    cores[$set]+=" $cpu"
  done
  [[ -v cores[isolated] ]] || die 3 "${#nth[@]} cores: none to isolate"
  cores[system]=${cores[housekeeping]}
  cores[reserved]="${cores[housekeeping]}${cores[network]=}"
  for set in "${!cores[@]}"; do cores[$set]=$(list_of "${cores[$set]}"); done
}

# Leaves $1 in REPLY, its tokens replaced. A token is a whole word: openvpn@network.service has none.
resolve() {
  local set cpus form='^(|.*[[:space:],"])@(housekeeping|network|isolated|reserved|system)(-mask)?(|[[:space:],"].*)$'
  local text=$1 tail=
  while [[ $text =~ $form ]]; do
    text=${BASH_REMATCH[1]} set=${BASH_REMATCH[2]} tail=${BASH_REMATCH[4]}$tail
    [[ -v cores[$set] ]] || die 3 "no cores for @$set"
    cpus=${cores[$set]}
    [[ -z ${BASH_REMATCH[3]} ]] || cpus=$(mask_of "$cpus")
    tail=$cpus$tail
  done
  REPLY=$text$tail
}

# Checks every line before anything is written.
load_plan() {
  local rows line a b c parts form='^((set|check) (live|resets-nic|restarts-kubelet|reboots) (required|optional) '
  form+='(sysctl|file|mask|argument|idle|hugepages|coalesce|ring|channels|feature|napi|interrupts|latency|service|clock|slice) '
  form+='[^ ].*|profile [[:alnum:]_-]+|cores [1-9][0-9]* [0-9]+ smt-(on|off)|expect [a-z]+ .*|#.*)?$'
  mapfile -t rows < <(cat -- "$plan")
  [[ ${rows[0]-} == $'hft-tune\t1' ]] || die 3 "$plan: not format 1"
  for line in "${rows[@]:1}"; do
    [[ ${line//$'\t'/ } =~ $form ]] || die 3 "bad line: $line"
    IFS=$'\t' read -r _ a b c <<<"$line"
    case $line in
      p*) profile=$a ;;
      co*) deal_cores "$a" "$b" "$c" ;;
      e*) [[ ${cores[$a]-} == "$b" ]] || die 3 "$a cores: ${cores[$a]-none}, not $b" ;;
      s* | ch*)
        # Tabs in a row would be read as one, and a value may be empty.
        IFS=$'\x1f' read -ra parts <<<"${line//$'\t'/$'\x1f'}"
        resolve "${parts[5]-}"
        printf -v line '%s\x1f' "${parts[@]:0:5}" "$REPLY"
        knobs+=("$line${parts[6]-}")
        ;;
    esac
  done
  [[ -n $profile ]] || die 3 "no profile"
}

# Mechanisms: read_* leaves what is in effect at place $1 in `now`, or fails with `why` where the machine cannot tell or
# cannot be given $2; what write_* prints is why it did not work.

read_file() {
  { now=$(<"$1"); } 2>/dev/null || { why=unreadable && return 1; }
  now=${now//+([[:space:]])/ }
  if [[ $mechanism == file && $now =~ \[(.+)\] ]]; then now=${BASH_REMATCH[1]}; fi # always madvise [never]
}
write_file() { echo "$2" >"$1"; }

read_hugepages() { read_file "$1"; }
# The kernel takes any count and gives the pages that it finds, so ask again while compaction makes room.
write_hugepages() {
  echo 1 >/proc/sys/vm/compact_memory
  for _ in {1..10}; do
    write_file "$@"
    read_file "$1" && [[ $now == "$2" ]] && return
    sleep 0.2
  done
}

# Some options have another name when they are printed: gro=generic-receive-offload.
read_ethtool() {
  local option=${target#*:} all
  all=$(ethtool "-${letter[$mechanism]}" "$1" 2>&1) || { why=$all && return 1; }
  # One setting a line; the current ones are printed behind the maxima.
  all=${all/Adaptive RX:/adaptive-rx:} all=${all/  TX:/$'\n'adaptive-tx:}
  now=$(sed -n "s/^\s*${option#*=}:\s*//Ip" <<<"$all" | tail -n 1)
  if [[ $now == @(|n/a) || $now == *fixed* && ${now%% *} != "$2" ]]; then
    why="no ${option%=*} to set on $1" && return 1
  fi
  now=${now%% *} # off [requested on]
  # An offload of several parts, which are printed below it, is on if one of them is.
  if [[ $now == on ]] && sed -n "/^${option#*=}:/,/^\S/p" <<<"$all" | grep -q '^\s.*\[requested on\]'; then
    now="on in part"
  fi
}
write_ethtool() {
  local option=${target#*:}
  ethtool "-${letter[$mechanism]^}" "$1" "${option%=*}" "$2"
}

read_argument() {
  local word words
  read -ra words </proc/cmdline
  now='(absent)'
  for word in "${words[@]}"; do
    if [[ $word == "$1"?(=*) ]]; then now=${word#"$1"} now=${now#=}; fi
  done
}
write_argument() { echo "needs a reboot"; }

# A request lasts as long as its file is open, so only a process that stays can make it.
read_latency() { now=$(od -An -N4 -td4 "$1") && now=${now// /}; }

# The longest time to wake of the idle states that the kernel may choose on any cpu; without any it only halts or polls.
read_idle() {
  local state
  now=0
  for state in "$cpus"/cpu[0-9]*/cpuidle/state*; do
    if [[ $(<"$state/disable") == 0 && $(<"$state/latency") -gt $now ]]; then now=$(<"$state/latency"); fi
  done
}

# A move waits for the next interrupt, which tells whether it succeeds: without one, what was asked for is as good.
read_interrupt() {
  local effective=$1/effective_affinity_list served=/sys/kernel/irq/${1##*/}/per_cpu_count before
  read_file "$1/smp_affinity_list" || return
  [[ $now == "$2" && -e $effective ]] || return 0
  before=$(cat "$served")
  read_file "$effective"
  [[ $now != "$2" ]] || return 0
  sleep 0.2
  if [[ $(cat "$served") == "$before" ]]; then now=$2; else read_file "$effective"; fi
}
write_interrupt() { write_file "$1/smp_affinity_list" "$2"; }

unit_state() { systemctl show --property="$2" --value -- "$1"; }

# Any unit that can be loaded can be started by a socket, a timer or another unit. An alias has the state of its unit.
read_service() {
  now="$(unit_state "$1" LoadState) $(unit_state "$1" ActiveState)"
  if [[ $now == @(masked|not-found|error|bad-setting)' '@(inactive|failed) ]]; then now=off; fi
}
write_service() { systemctl mask --now -- "$(unit_state "$1" Id)"; }

# systemd takes the property whether or not the kernel can follow it. A slice without processes has no folder yet, and
# starts with the property.
read_slice() {
  local root=/sys/fs/cgroup
  if [[ " $(cat $root/cgroup.controllers 2>&1) " != *" cpuset "* ]]; then
    why="no cpuset controller" && return 1
  elif [[ -e $root/$1 ]]; then
    read_file "$root/$1/cpuset.cpus.effective" || now="all cpus"
  else
    now=$(unit_state "$1" AllowedCPUs) && now=${now// /,}
  fi
}
write_slice() { systemctl set-property --runtime -- "$1" "AllowedCPUs=$2"; }

# #,*,PHC0,...: a clock of the machine that chrony follows, alone (*) or with others (+).
read_clock() {
  local mode state name
  now="no reference clock"
  while IFS=, read -r mode state name _; do
    [[ $mode$name == "#PHC"* ]] || continue
    now="$name ${states[$state]-chrony}"
    if [[ $state == [*+] ]]; then now=chrony && return; fi
  done < <(chronyc -n -c sources 2>&1)
}

interfaces() {
  stat -c %N /sys/class/net/*/device/driver 2>/dev/null | sed -n "s|^'/sys/class/net/\(.*\)/device/.*/${target%%:*}'$|\1|p"
}

settle_knob() {
  local verb disruption need mechanism target wanted knob by=file status=none got='' reason=absent at irq i
  IFS=$'\x1f' read -r verb disruption need mechanism target wanted knob <<<"$1"
  wanted=${wanted//+([[:space:]])/ }
  [[ $mechanism == @(argument|latency|idle|service|slice|clock|hugepages) ]] && by=$mechanism
  case $mechanism in
    sysctl)
      # net.ipv4.conf.eth0/1.forwarding is of eth0.1.
      at=${target//\//$'\x1f'} at=${at//.//}
      settle_files "/proc/sys/${at//$'\x1f'/.}"
      ;;
    latency) settle_files "/dev/$target" ;;
    hugepages)
      at=/sys/kernel/mm
      [[ $target == *@* ]] && at=/sys/devices/system/node/node${target#*@}
      settle_files "$at/hugepages/hugepages-${target%@*}/nr_hugepages"
      ;;
    argument | idle) settle "$target" "$wanted" ;;
    service | slice) command -v systemctl >/dev/null && settle "$target" "$wanted" ;;
    file | mask | clock) settle_files "$target" ;;
    *)
      for at in $(interfaces); do
        case $mechanism in
          interrupts)
            mapfile -t i < <(cpus_of "$wanted")
            for irq in $(printf '%s\n' "/sys/class/net/$at/device/msi_irqs"/* | sort -V); do
              # A vector that the driver does not use has no folder.
              [[ ! -e /proc/irq/${irq##*/} ]] || by=interrupt settle "/proc/irq/${irq##*/}" "${i[0]-}"
              i=("${i[@]:1}" "${i[0]-}")
            done
            ;;
          napi) settle_files "/sys/class/net/$at/${target#*:}" ;;
          *) by=ethtool settle "$at" "$wanted" ;;
        esac
      done
      ;;
  esac
  report
}

settle_files() {
  local file IFS=
  for file in $1; do
    [[ -e $file ]] && settle "$file" "$wanted"
  done
}

# Brings one place to its value, where that is due and allowed. A knob is as its worst place is: the files of a glob,
# the interfaces of a driver, their interrupts.
settle() {
  local now='' why=$1 is=ok id="$mechanism $target $1"
  if ! "read_$by" "$1" "$2"; then
    is=unsupported
  elif equal "$2"; then
    why=
    [[ $written != *"|$id|"* ]] || is=changed
  elif grep -qxsF -- "$id" $run/refused; then
    is=unsupported why=refused
  elif [[ $command$verb != applyset || $by == @(latency|clock) ]]; then
    is=failed
    if [[ $command == apply ]] && await "$1" "$2"; then is=ok why=; fi
  elif $serving && [[ $disruption != live ]]; then
    is=held why=$disruption
  elif [[ $round == last ]]; then
    is=failed why="undone by another knob"
  else
    why=$("write_$by" "$1" "$2" 2>&1)
    is=failed
    if await "$1" "$2"; then
      is=changed why='' round=again
      written+="|$id|"
    elif [[ $mechanism:$why == @(*"not supported"|feature:*"Could not change any"*|interrupts:*@("Input/output error"|"Operation not permitted")) ]]; then
      # Remembered, so that a later run neither tries again nor calls it drift.
      mkdir -p $run && echo "$id" >>$run/refused
      is=unsupported
    fi
  fi
  ((rank[$is] > rank[$status])) && status=$is got=$now reason=${why##*: }
}

# Whether place $1 comes to have $2.
await() {
  until "read_$by" "$1" "$2" && equal "$2"; do
    ((${patience[$by]-0} > 0)) || return 1
    ((patience[$by]--))
    sleep 0.5
  done
}

equal() {
  local a=$now b=$1
  case $mechanism in
    mask)
      a=${a//,/} b=${b//,/}
      a=${a##+(0)} b=${b##+(0)}
      ;;
    file) [[ $target != /sys/module/* ]] || a=${a/#Y/1} b=${b/#Y/1} ;;
    idle) ((a <= b)) && return ;;
    sysctl) a=$(plain "$a") b=$(plain "$b") ;;
  esac
  [[ $a == "$b" ]]
}

# Numbers and lists in the form in which the kernel prints them: 0x10 -> 16, 0,1 -> 0-1
plain() {
  local word IFS=$' \n'
  case $target in
    *_cpumask | *_reserved_ports) list_of "$(cpus_of "$1")" ;;
    *)
      for word in $1; do
        [[ $word != @(0[xX]+([[:xdigit:]])|0+([0-7])) ]] || word=$((word))
        echo "$word"
      done
      ;;
  esac
}

# Leaves $1 in REPLY as a JSON string; a label of a metric is escaped in the same way.
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

# Leaves the named variables in REPLY as a JSON object.
json_object() {
  local name fields=
  for name; do
    json_string "${!name}"
    fields+=",\"$name\":$REPLY"
  done
  REPLY="{${fields#,}}"
}

report() {
  local drift=1 place="$mechanism $target"
  knob=${knob:-$place}
  status=${status/none/unsupported}
  ((counts[$status]++))
  case $status$need in
    failed* | unsupportedrequired) code=1 ;;
    held*) ((code)) || code=2 ;;
    *) drift=0 ;;
  esac
  json_string "$knob"
  drifts+="hft_tuning_drift{knob=$REPLY,"
  json_string "$place"
  drifts+="place=$REPLY} $drift"$'\n'
  json_object knob place disruption need status wanted got reason
  objects+=,$REPLY
  [[ $knob == "$place" ]] || knob+=" [$place]"
  $json || lines+=("$status $knob: wanted $wanted, got $got${reason:+ ($reason)}")
}

summary() {
  local name ok=false sets=
  if $json; then
    for name in "${!cores[@]}"; do sets+=",\"$name\":\"${cores[$name]}\""; done
    ((code)) || ok=true
    echo "{\"profile\":\"$profile\",\"serving\":$serving,\"cores\":{${sets#,}},\"knobs\":[${objects#,}],\"ok\":$ok}"
  else
    for name in $statuses; do sets+=" ${counts[$name]-0} $name"; done
    echo "${sets# }"
  fi
}

metric() { printf '# HELP hft_tuning_%s %s\n# TYPE hft_tuning_%s gauge\n' "$1" "$2" "$1"; }

# Renamed when complete, for its reader may come at any time.
write_textfile() {
  local name
  {
    metric drift "1 if not as planned."
    printf %s "$drifts"
    metric knobs "Knobs by status."
    for name in $statuses; do echo "hft_tuning_knobs{status=\"$name\"} ${counts[$name]-0}"; done
    metric profile_info "The plan."
    echo "hft_tuning_profile_info{profile=\"$profile\"} 1"
  } >"$textfile.$$" && mv "$textfile.$$" "$textfile"
}

boot_loader() {
  local file=/etc/default/grub line="GRUB_CMDLINE_LINUX=\"\$GRUB_CMDLINE_LINUX \"${1@Q} # hft-tune"
  if command -v grubby >/dev/null; then
    # Both, for a new boot configuration is made from the file.
    grubby --update-kernel=ALL --args="$1" && sed -i '/# hft-tune$/d' $file && echo "$line" >>$file
  else
    command -v update-grub >/dev/null && mkdir -p $file.d && echo "$line" >$file.d/90-hft.cfg && update-grub
  fi
}

kernel_arguments() {
  local knob verb mechanism target wanted now all='' missing=
  for knob in "${knobs[@]}"; do
    IFS=$'\x1f' read -r verb _ _ mechanism target wanted _ <<<"$knob"
    [[ $verb$mechanism == setargument ]] || continue
    read_argument "$target"
    target+=${wanted:+=$wanted}
    all+=" $target"
    [[ $now == "$wanted" ]] || missing+=" $target"
  done
  [[ -n $missing ]] || return 0
  $serving && die 2 "no reboot, as the node serves:$missing"
  grep -qxsF "$profile" $rebooted && die 1 "kernel arguments did not arrive after a reboot:$missing"
  boot_loader "${all# }" || die 1 "no grubby and no update-grub took$missing"
  # Without the marker on disk every boot would do the same, for ever.
  { mkdir -p ${rebooted%/*} && echo "$profile" >$rebooted && sync && systemctl reboot; } || die 1 "no reboot"
  exec sleep infinity # nothing behind this may start
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
  [[ ! -e $run/serving ]] || serving=true
  load_plan
  case $command in
    apply | verify)
      # A knob may undo another one: a card that is reset forgets where its interrupts went.
      for round in first second last; do
        knob='' objects='' drifts='' code=0 counts=()
        lines=()
        for knob in "${knobs[@]}"; do settle_knob "$knob"; done
        [[ $round == again ]] || break
      done
      ((${#lines[@]} == 0)) || printf '%s\n' "${lines[@]}"
      summary
      [[ -z $textfile ]] || write_textfile
      exit $code
      ;;
    kernel-arguments) kernel_arguments ;;
    expand)
      resolve "$(cat -- "${args[1]}")"
      echo "$REPLY"
      ;;
    serving) mkdir -p $run && echo "$profile" >$run/serving ;;
    *) die 3 "no command: $command" ;;
  esac
}

[[ ${BASH_SOURCE[0]} != "$0" ]] || main "$@"
