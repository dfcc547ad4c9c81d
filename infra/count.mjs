// Counts tests from the result files in a folder: TRX from .NET, JSON from vitest. Prints "N passed, N failed" last.
// Usage: node count.mjs FOLDER BROKEN_STEPS; a step that broke without a failed test counts as one failure.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder, brokenSteps] = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const file of readdirSync(folder, { recursive: true })) {
  if (file.endsWith(".trx")) {
    const counters = readFileSync(join(folder, file), "utf8").match(/<Counters [^>]*>/)?.[0] ?? "";
    const count = (name) => Number(counters.match(new RegExp(` ${name}="(\\d+)"`))?.[1] ?? 0);
    passed += count("passed");
    failed += count("failed") + count("error") + count("timeout") + count("aborted");
  } else if (file.endsWith(".json")) {
    const run = JSON.parse(readFileSync(join(folder, file), "utf8"));
    passed += run.numPassedTests;
    failed += run.numFailedTests + (run.numFailedTests === 0 && !run.success ? 1 : 0);
  }
}
if (failed === 0) failed = Number(brokenSteps);
if (passed === 0) failed = Math.max(failed, 1);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
