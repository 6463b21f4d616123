#!/usr/bin/env bash
# Builds and runs every bench: run.sh BIN, where BIN is the bin folder of a release build (packaging/quickstart test --all).
set -euo pipefail
cmake --build "$(dirname "${1:?folder bin of a release build}")" --target bench
