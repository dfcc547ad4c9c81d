#!/usr/bin/env bash
# What takes too long for every change: 100,000 simulated worlds, 300 kills of a real cluster, millions of hostile inputs.
# Usage: infra/nightly.sh [SEED]      (about an hour and a half on 2 cores; the seed is today's date unless told)
# Each part ends with a JSON object. Exit 0 only if every promise was kept.
set -uo pipefail
cd "$(dirname "$0")/.."
seed=${1:-$(date -u +%Y%m%d)}
failed=0
for project in Talks.Simulation Talks.Fuzzing Talks.Crash; do
  dotnet build "tests/$project" -c Release --nologo -v quiet -p:WebClient=false || exit 1
done
run() {
  echo "== $1 (seed $seed)"
  shift
  "$@" || failed=1
}
run "simulation" dotnet tests/Talks.Simulation/bin/Release/net10.0/Talks.Simulation.dll --seeds 100000 --from "$seed"
run "fuzzing" dotnet tests/Talks.Fuzzing/bin/Release/net10.0/Talks.Fuzzing.dll --inputs 5000000 --seed "$seed"
run "crashes" dotnet tests/Talks.Crash/bin/Release/net10.0/Talks.Crash.dll --kills 300 --seed "$seed"
exit $failed
