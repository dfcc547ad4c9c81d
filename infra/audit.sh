#!/usr/bin/env bash
# Looks up what ships, direct and indirect dependencies, among the published advisories of NuGet and npm, and fails on any of at least
# moderate weight. Usage: infra/audit.sh [--sbom FOLDER]   (also writes bills of materials there, CycloneDX JSON)
# Where a registry offers no advisories it says so: then only the floors of AdvisoryTests stand.
set -uo pipefail
cd "$(dirname "$0")/.."
failed=0
shipped=(src/Talks.Server/Talks.Server.csproj clients/Talks.Cli/Talks.Cli.csproj)

for project in "${shipped[@]}"; do
  [ -e "$(dirname "$project")/obj/project.assets.json" ] || dotnet restore "$project" --verbosity quiet
  found=$(dotnet list "$project" package --vulnerable --include-transitive --format json --no-restore 2>&1)
  if grep -q '"vulnerabilities"' <<<"$found"; then
    echo "$project has dependencies with known weaknesses:" >&2
    grep -E '"(id|resolvedVersion|severity|advisoryurl)"' <<<"$found" >&2
    failed=1
  elif grep -q '"version"' <<<"$found"; then
    echo "$project: no weakness that its package sources know of."
  else
    echo "$found" >&2
    failed=1
  fi
done

for place in clients/web; do
  report=$(cd "$place" && npm audit --omit=dev --audit-level=moderate --json 2>/dev/null)
  case $(node -e 'const r = JSON.parse(require("fs").readFileSync(0, "utf8") || "{}"); const v = r.metadata?.vulnerabilities;
      console.log(!v ? "none offered" : v.moderate + v.high + v.critical > 0 ? "weak" : "sound")' <<<"$report") in
  sound) echo "$place: no known weakness." ;;
  "none offered") echo "$place: its registry offers no advisories." ;;
  *) echo "$place has dependencies with known weaknesses: npm audit there names them." >&2 && failed=1 ;;
  esac
done

if [ "${1:-}" = --sbom ]; then
  to=$(mkdir -p "${2:?Name a folder for the bills of materials}" && cd "$2" && pwd)
  dotnet tool restore >/dev/null
  dotnet dotnet-CycloneDX src/Talks.Server/Talks.Server.csproj --output "$to" --filename server.cdx.json --output-format Json --disable-hash-computation >/dev/null || failed=1
  dotnet dotnet-CycloneDX clients/Talks.Cli/Talks.Cli.csproj --output "$to" --filename cli.cdx.json --output-format Json --disable-hash-computation >/dev/null || failed=1
  (cd clients/web && npm sbom --sbom-format cyclonedx --omit dev >"$to/web.cdx.json") || failed=1
  ls -l "$to"
fi
exit $failed
