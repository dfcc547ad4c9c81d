#!/usr/bin/env bash
# Kills servers of a cluster under load, and PostgreSQL, and proves that no acknowledged act was lost, repeated or reordered.
# Usage: infra/crash.sh [--kills N] [--seed S] [--json]     (20 kills, seed 1; about five seconds a kill)
# The last line is a JSON object. Exit 0 only if every promise was kept. infra/README.md explains the figures.
set -euo pipefail
cd "$(dirname "$0")/.."
if ! built=$(dotnet build tests/Talks.Crash -c Release --nologo -v quiet -p:WebClient=false 2>&1); then
  echo "$built" >&2
  exit 1
fi
exec dotnet tests/Talks.Crash/bin/Release/net10.0/Talks.Crash.dll "$@"
