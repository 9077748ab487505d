#!/usr/bin/env bash
# What a machine may do to a suite: each case breaks one thing and then wants that nothing runs on and that the next
# ./mnr up works. Takes some ten minutes; run it after a change to ./mnr, deploy/stack's launcher or its processes:
#
#   deploy/acceptance/crashes.sh [case ...]
#
# Cases that mount or change the user need root and are left out without it. Suites on port bases 6200 and 6300.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1

first=6200
second=6300
work=$(mktemp -d "${TMPDIR:-/var/tmp}/mnr-crashes.XXXXXX")
failed=0

# ---------------------------------------------------------------------------------------------------------------- tools

# Starts suite $1 in the foreground of a process of its own, with further options; its pid is in $launcher.
begin() {
  ./mnr up --port-base "$@" > "$work/out" 2>&1 &
  launcher=$!
}

said() { grep -q "$1" "$work/out"; }

# Waits up to $1 seconds until the command succeeds.
within() {
  local end=$((SECONDS + $1))
  shift
  until "$@" 2>/dev/null; do
    [ "$SECONDS" -lt "$end" ] || { echo "      not within time: $*"; return 1; }
    sleep 0.2
  done
}

ready_or_over() { said '^Ready in' || ! kill -0 "$launcher"; }
ready() { within 240 ready_or_over && said '^Ready in' || { tail -n 20 "$work/out"; return 1; }; }

processes() { pgrep -f "suites/$1/"; }
nothing_left() { ! processes "$1" > /dev/null; }
gone() { within 45 nothing_left "$1" || { ps -o pid,ppid,args -p "$(processes "$1" | paste -sd,)" | cut -c1-150; return 1; }; }

pid_of() { sed -n 's/^pid=//p' ".mnr/suites/$1/run/$2.properties"; }

# The next start of suite $1 works, and can be stopped.
works_again() {
  ./mnr up --port-base "$1" --detach > "$work/again" 2>&1 || { tail -n 20 "$work/again"; return 1; }
  ./mnr status --port-base "$1" > "$work/status" || { cat "$work/status"; return 1; }
  ./mnr down --port-base "$1" --quiet && gone "$1"
}

recovered() { grep -q 'recovered: .* had ended without being stopped' "$work/again"; }

root() { [ "$(id -u)" -eq 0 ]; }

# A clone with what is built, in folder $1: nothing in it is stale.
clone_to() {
  mkdir -p "$1/.mnr"
  tar -c --exclude=./.mnr --exclude=./.git . | tar -x -C "$1"
  touch "$1/.mnr/built"
}

# ---------------------------------------------------------------------------------------------------------------- cases

launcher_killed() {
  begin "$first" && ready || return 1
  kill -9 "$launcher"
  gone "$first" && works_again "$first" && recovered
}

launcher_killed_while_starting() {
  begin "$first"
  within 60 said 'Keycloak on' || return 1
  kill -9 "$launcher"
  gone "$first" && works_again "$first"
}

interrupted_while_starting() {
  begin "$first"
  within 60 said 'Keycloak on' || return 1
  kill -TERM "$launcher"
  wait "$launcher"
  [ $? -eq 143 ] && nothing_left "$first" && ! said '^mnr:' && works_again "$first"
}

tether_killed() {
  begin "$first" && ready || return 1
  local shell
  shell=$(pgrep -P "$launcher" -f 'while read -r signal pid') || return 1
  kill -9 "$shell"
  within 10 said 'there is another one now' || return 1
  kill -9 "$launcher"
  gone "$first" && works_again "$first"
}

each_child_killed() {
  begin "$first" && ready || return 1
  local part
  for part in reporting assessment reference Keycloak Kafka PostgreSQL; do
    kill -9 "$(pid_of "$first" "$part")"
    within 10 said "$part (pid [0-9]*) ended by itself" || return 1
    ./mnr status --port-base "$first" > /dev/null
    [ $? -eq 4 ] || { echo "      status does not tell of $part"; return 1; }
    ./mnr up --port-base "$first" --quiet > "$work/again" 2>&1 || { cat "$work/again"; return 1; }
    ./mnr status --port-base "$first" > /dev/null || return 1
  done
  kill -TERM "$launcher"
  wait "$launcher"
  gone "$first"
}

training() { pgrep -f "AOTCacheOutput=$work/cache"; }
no_training() { ! training > /dev/null; }

# The recording of a quick start is killed; nothing of it stays, and the next one succeeds.
training_killed() {
  local cache=$work/cache
  cp -al "$(cache_folder)" "$cache" && rm -rf "$cache"/1/aot-reference-* || return 1
  MNR_CACHE=$cache begin "$first" && ready || return 1
  within 60 training > "$work/training" || return 1
  kill -9 "$(head -n 1 "$work/training")"
  within 60 said 'no quick start was recorded' || return 1
  kill -TERM "$launcher"
  wait "$launcher"
  gone "$first" && within 10 no_training || return 1
  MNR_CACHE=$cache begin "$first" && ready && within 60 training > /dev/null || return 1
  kill -9 "$launcher"
  gone "$first" && within 10 no_training || return 1
  MNR_CACHE=$cache ./mnr prepare > "$work/again" 2>&1 || { tail "$work/again"; return 1; }
  [ "$(find "$cache"/1 -maxdepth 1 -name 'aot-reference-*' ! -name '*.half-*' | wc -l)" -eq 1 ] &&
    [ -z "$(find "$cache"/1 -maxdepth 1 -name '*.half-*')" ]
}

cache_folder() { dirname "$(./mnr doctor | sed -n 's/.*the cache \(.*\) holds .*/\1/p')"; }

disk_full() {
  root || return 77
  local state=.mnr/suites/$first
  rm -rf "$state" && mkdir -p "$state" && mount -t tmpfs -o size=70m tmpfs "$state" || return 1
  disk_full_mounted "$state"
  local result=$?
  ./mnr down --port-base "$first" --quiet
  within 20 umount "$state"
  return $result
}

disk_full_mounted() {
  begin "$first" --detach
  wait "$launcher" && { echo "      started on a disk of 70 MiB"; return 1; }
  said 'the disk of .* is full' || { tail -n 5 "$work/out"; return 1; }
  gone "$first" || return 1
  mount -o remount,size=900m "$1" && begin "$first" && ready || return 1
  # all that is left, while the suite runs; then PostgreSQL wants to write
  dd if=/dev/zero of="$1/filler" bs=1M > /dev/null 2>&1
  ./mnr token secretariat --port-base "$first" > "$work/token" 2>&1
  ./mnr status --port-base "$first" > /dev/null
  ./mnr down --port-base "$first" > "$work/down" 2>&1 || { cat "$work/down"; return 1; }
  wait "$launcher"
  gone "$first" || return 1
  ./mnr up --port-base "$first" --detach > "$work/again" 2>&1 && { echo "      started on a full disk"; return 1; }
  grep -q 'the disk of .* is full' "$work/again" || { cat "$work/again"; return 1; }
  rm "$1/filler"
  works_again "$first"
}

cache_disk_full() {
  root || return 77
  mkdir -p "$work/small" && mount -t tmpfs -o size=200m tmpfs "$work/small" || return 1
  MNR_CACHE=$work/small ./mnr up --port-base "$first" --detach > "$work/out" 2>&1
  local code=$?
  mount -o remount,size=2g "$work/small"
  if [ $code -eq 1 ] && said 'MiB left'; then
    MNR_CACHE=$work/small works_again "$first"
    code=$?
  else
    tail -n 5 "$work/out"
    code=1
  fi
  umount "$work/small"
  return $code
}

two_at_once() {
  ./mnr up --port-base "$second" --detach > "$work/second" 2>&1 &
  local other=$!
  begin "$first" && ready || return 1
  wait "$other" || { tail "$work/second"; return 1; }
  ./mnr down --port-base "$second" --quiet && gone "$second" || return 1
  ./mnr status --port-base "$first" > /dev/null || return 1
  kill -TERM "$launcher"
  wait "$launcher"
  gone "$first"
}

# In a copy of the clone, with the environment and the user that "$@" make.
elsewhere() {
  local clone=$1
  shift
  clone_to "$clone"
  chmod a+rx "$work"
  chown -R nobody "$clone"
  (cd "$clone" && "$@" ./mnr up --port-base "$first" --detach) > "$work/out" 2>&1 || { tail "$work/out"; return 1; }
  (cd "$clone" && "$@" ./mnr status --port-base "$first") > /dev/null || return 1
  (cd "$clone" && "$@" ./mnr down --port-base "$first" --quiet) && gone "$first"
}

as_nobody() { setpriv --reuid=65534 --regid=65534 --clear-groups env -u MNR_CACHE -u XDG_CACHE_HOME "$@"; }

ordinary_user() {
  root || return 77
  install -d -o nobody "$work/home"
  elsewhere "$work/user" as_nobody HOME="$work/home" && [ -d "$work/home/.cache/mnr" ]
}

no_home() {
  root || return 77
  elsewhere "$work/homeless" as_nobody -u HOME && [ -d "$work/homeless/.mnr/cache" ]
}

read_only_home() {
  root || return 77
  install -d -o root -m 755 "$work/closed"
  elsewhere "$work/readonly" as_nobody HOME="$work/closed" && said 'cannot be written; the cache is in'
}

small_tmp() {
  root || return 77
  elsewhere "$work/tmp" unshare -m sh -c 'mount -t tmpfs -o size=1m tmpfs /tmp && "$@" && [ -z "$(ls /tmp)" ]' sh
}

path_with_spaces() { elsewhere "$work/a path/with spaces" env; }

# ------------------------------------------------------------------------------------------------------------------ run

cases=${*:-launcher_killed launcher_killed_while_starting interrupted_while_starting tether_killed each_child_killed \
  training_killed disk_full cache_disk_full two_at_once ordinary_user no_home read_only_home small_tmp path_with_spaces}

stop_all() {
  for base in $first $second; do ./mnr down --port-base "$base" --quiet; done
}

trap 'stop_all; rm -rf "$work"' EXIT
./mnr prepare > "$work/out" 2>&1 || { cat "$work/out"; exit 1; }
stop_all
for case in $cases; do
  began=$SECONDS
  "$case" < /dev/null 2> "$work/err"
  code=$?
  case $code in
    0) printf '  ✓ %s (%d s)\n' "$case" $((SECONDS - began)) ;;
    77) printf '  - %s: needs root\n' "$case" ;;
    *) printf '  ✗ %s (%d s)\n' "$case" $((SECONDS - began)); cat "$work/err"; failed=1
      stop_all ;;
  esac
done
exit $failed
