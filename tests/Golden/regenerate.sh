#!/bin/sh
# Makes anew every file of the repository that is made from the contract: the golden messages in tests/Golden/wire,
# clients/web/src/wire/contracts.ts, and the tables of src/Talks.Contracts/README.md. Read the difference before you keep it.
set -eu
cd "$(dirname "$0")/../.."
export REGENERATE=1
dotnet test --project tests/Talks.Contracts.Tests
dotnet test --project tests/Talks.Server.Tests --filter-class Talks.Server.Tests.LimitsTests
