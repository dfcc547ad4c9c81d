#!/usr/bin/env bash
# A cluster on this machine, on loopback: PostgreSQL, N servers, and a reverse proxy in front of them.
# Usage: infra/cluster.sh up [N]     (3 servers unless told; builds them first)
#        infra/cluster.sh down       (stops what up started, by pid, and keeps the data)
#        infra/cluster.sh status
#        infra/cluster.sh clean      (down, and deletes the data)
# Everything it makes is in $TALKS_CLUSTER, .cluster in the repository unless told. The proxy listens on $TALKS_PORT, 5080.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
place=${TALKS_CLUSTER:-$root/.cluster}
port=${TALKS_PORT:-5080}
database_port=$((port + 100))
database="Host=127.0.0.1;Port=$database_port;Username=talks;Database=talks"

fail() {
  echo "$*" >&2
  exit 1
}

binaries() {
  local found
  found=$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -1 || true)
  [ -n "$found" ] || found=$(command -v initdb || true)
  [ -n "$found" ] || fail "PostgreSQL's server programs are missing: apt-get install postgresql"
  dirname "$(readlink -f "$found")"
}

# PostgreSQL will not run as root: there it runs as the user that its package made.
as_owner() {
  if [ "$(id -u)" -eq 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

runs() {
  [ -s "$place/$1.pid" ] && kill -0 "$(cat "$place/$1.pid")" 2>/dev/null
}

# Ends in a session of its own, so that the terminal's Ctrl-C is not for it.
launch() {
  local name=$1
  shift
  setsid "$@" >"$place/$name.log" 2>&1 </dev/null &
  echo $! >"$place/$name.pid"
}

await_ready() {
  local name=$1 url=$2
  for _ in $(seq 1 240); do
    curl -fsS -o /dev/null --max-time 2 "$url/health/ready" 2>/dev/null && return 0
    runs "$name" || { tail -20 "$place/$name.log" >&2; fail "$name did not start; its log is $place/$name.log"; }
    sleep 0.25
  done
  fail "$name is not ready after a minute; its log is $place/$name.log"
}

start_database() {
  local bin
  bin=$(binaries)
  if [ ! -d "$place/postgres" ]; then
    mkdir -p "$place/postgres"
    [ "$(id -u)" -ne 0 ] || chown postgres "$place/postgres"
    chmod 700 "$place/postgres"
    as_owner "$bin/initdb" -D "$place/postgres/data" -A trust -U talks -E UTF8 --locale=C >"$place/initdb.log"
  fi
  as_owner "$bin/pg_ctl" -D "$place/postgres/data" -w -s -l "$place/postgres/log" \
    -o "-p $database_port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$place/postgres -c max_connections=300" start
  as_owner "$bin/psql" -h 127.0.0.1 -p "$database_port" -U talks -d postgres -tAc "SELECT 1 FROM pg_database WHERE datname = 'talks'" |
    grep -q 1 || as_owner "$bin/createdb" -h 127.0.0.1 -p "$database_port" -U talks talks
}

up() {
  local servers=${1:-3} urls=()
  [[ $servers =~ ^[1-9]$ ]] || fail "How many servers? 1 to 9."
  mkdir -p "$place"
  runs proxy && fail "A cluster is up already at http://127.0.0.1:$port; infra/cluster.sh down ends it."
  echo "Building ..."
  dotnet publish "$root/src/Talks.Server" -c Release -o "$place/server" --use-current-runtime --nologo -v quiet
  dotnet publish "$root/infra/proxy" -c Release -o "$place/proxy" --nologo -v quiet
  start_database
  for i in $(seq 1 "$servers"); do
    urls+=("http://127.0.0.1:$((port + i))")
    (cd "$place/server" && launch "server-$i" dotnet Talks.Server.dll --urls "${urls[-1]}" --postgres "$database" \
      --trusted-proxies 127.0.0.1)
  done
  for i in $(seq 1 "$servers"); do await_ready "server-$i" "${urls[$((i - 1))]}"; done
  (cd "$place/proxy" && launch proxy dotnet Talks.Proxy.dll --urls "http://127.0.0.1:$port" --servers "$(IFS=, && echo "${urls[*]}")")
  await_ready proxy "http://127.0.0.1:$port"
  echo "Talks is ready at http://127.0.0.1:$port: $servers servers (${urls[*]}), PostgreSQL on port $database_port, logs in $place"
}

stop() {
  runs "$1" || { rm -f "$place/$1.pid"; return 0; }
  local pid
  pid=$(cat "$place/$1.pid")
  kill "$pid"
  for _ in $(seq 1 120); do kill -0 "$pid" 2>/dev/null || break; sleep 0.25; done
  kill -9 "$pid" 2>/dev/null && echo "$1 did not stop within 30 s and was killed" >&2
  rm -f "$place/$1.pid"
}

down() {
  [ -d "$place" ] || return 0
  stop proxy
  for pid in "$place"/server-*.pid; do [ -e "$pid" ] && stop "$(basename "$pid" .pid)"; done
  if [ -e "$place/postgres/data/postmaster.pid" ]; then
    as_owner "$(binaries)/pg_ctl" -D "$place/postgres/data" -w -s -m fast stop
  fi
}

status() {
  local some=1
  for pid in "$place"/*.pid; do
    [ -e "$pid" ] || continue
    some=0
    if runs "$(basename "$pid" .pid)"; then echo "$(basename "$pid" .pid): pid $(cat "$pid")"; else echo "$(basename "$pid" .pid): gone"; fi
  done
  [ $some -eq 0 ] || echo "No cluster is up."
}

case ${1:-} in
up) up "${2:-3}" ;;
down) down ;;
status) status ;;
clean) down && rm -rf "$place" ;;
*) fail "Usage: infra/cluster.sh up [N] | down | status | clean" ;;
esac
