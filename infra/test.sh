#!/usr/bin/env bash
# Installs what the tests need, builds everything, runs every test, and counts.
# Usage: ./infra/test.sh            (about 15 minutes on 2 cores, the first time)
# The last line is "N passed, N failed", read from the runners' own result files. Exit 0 only if all is well.
set -uo pipefail
cd "$(dirname "$0")/.."
root=$PWD
results=$root/TestResults
rm -rf "$results" && mkdir -p "$results"
broken=()

# A step that fails is named at the end and does not stop the others: one run shows everything.
step() {
  local name=$1 begun=$SECONDS
  shift
  echo "== $name"
  if "$@"; then echo "== $name: done in $((SECONDS - begun)) s"; else echo "== $name: FAILED"; broken+=("$name"); fi
}

install() {
  local missing=()
  command -v chromium >/dev/null || missing+=(chromium)
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
  [ ${#missing[@]} -eq 0 ] && return 0
  if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
    echo "The tests need ${missing[*]}: install them, or run this as root on Debian." >&2
    return 1
  fi
  # The tests start private instances of their own; no system cluster is wanted.
  mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${missing[@]}" >/dev/null
}

build() {
  dotnet tool restore >/dev/null && dotnet build Talks.sln --nologo -v minimal -p:UseSharedCompilation=true
}

solution() {
  dotnet test --solution Talks.sln --no-build --report-trx --results-directory "$results" --max-parallel-test-modules 1
}

web() {
  (cd clients/web && npm run check --silent && npm run lint --silent &&
    npx vitest run --reporter=default --reporter=json --outputFile.json="$results/web.json")
}

browser() {
  (cd tests/Talks.Browser.Tests && npm ci --no-audit --no-fund --silent && npm run lint --silent &&
    npx vitest run --reporter=default --reporter=json --outputFile.json="$results/browser.json")
}

# Manifests are read strictly by a test of the solution; here the other files for those who run the server.
deployment() {
  (cd infra/checks && npm ci --no-audit --no-fund --silent && npm run check --silent) || return 1
  ! command -v kubectl >/dev/null || kubectl kustomize infra/kubernetes >/dev/null
}

step "Debian packages" install
step "build" build
step "known weaknesses of dependencies" infra/audit.sh
step "deployment files" deployment
step "formatting" dotnet csharpier check .
step "tests of the solution" solution
step "three thousand simulated worlds" dotnet tests/Talks.Simulation/bin/Debug/net10.0/Talks.Simulation.dll --seeds 3000
step "twenty kills of a cluster" dotnet tests/Talks.Crash/bin/Debug/net10.0/Talks.Crash.dll --kills 20
step "tests of the web client" web
[ -d tests/Talks.Browser.Tests ] && step "tests in a real browser" browser

[ ${#broken[@]} -gt 0 ] && printf 'Failed: %s\n' "${broken[@]}"
node infra/count.mjs "$results" "${#broken[@]}"
