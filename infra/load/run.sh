#!/usr/bin/env bash
# Builds Talks and the servers it is compared with, and puts the same workloads on all of them in turn.
# Usage: infra/load/run.sh [--peers a,b] [--loads a,b] [--rounds N] [--seconds N] [--json FILE]; all of it takes about an hour.
# Needs Linux, .NET and Node; many files open at once (ulimit -n 20000).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
built=${TALKS_LOAD:-$root/.load}
publish() { dotnet publish "$1" -c Release -o "$built/$2" --nologo -v quiet -p:WebClient=false "${@:3}"; }
publish "$root/src/Talks.Server" server --use-current-runtime
publish "$here/peers/bare" bare
publish "$here/gauge" gauge
publish "$here" generator
[ -d "$here/peers/node_modules" ] || (cd "$here/peers" && npm ci --no-audit --no-fund --silent)
exec dotnet "$built/generator/Talks.Load.dll" --built "$built" --node "$here/peers" "$@"
