#!/usr/bin/env bash
# Builds Absah and runs every test. Installs missing Debian packages (root or sudo).
# Arguments go to ctest: ./test.sh -L unit
set -euo pipefail
cd "$(dirname "$0")"

.ci/packages run build test
.ci/build release ON all
exec ctest --preset release --parallel "$(nproc)" "$@"
