#!/usr/bin/env bash
# Formats every Swift file; with --check it only says what it would change, and fails when there is something.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "${1:-}" = "--check" ]; then
  swift format lint --strict --parallel -r Sources Tests Examples Benchmarks Scripts Package.swift
else
  swift format -i --parallel -r Sources Tests Examples Benchmarks Scripts Package.swift
fi
