#!/usr/bin/env bash
# Rewrites the expected results of the tests with what the programs of build/dev print now: schema/schema.sql, the
# end-to-end cases and the symbols of the library. These files change in no other way; read the diff before you commit it.
# `./dev approve` builds the programs first, then calls this.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

for program in build/dev/sijill build/dev/src/seeded/sijill_seed; do
    if [[ ! -x $program ]]; then
        echo "approve: there is no $program; ./dev approve builds it" >&2
        exit 1
    fi
done

scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
build/dev/src/seeded/sijill_seed "$scratch/sijill.db" "$scratch/schema.sql"
cp -- "$scratch/schema.sql" schema/schema.sql

python3 -B tests/e2e/run_cases.py --sijill build/dev/sijill --approve tests/e2e
SIJILL_APPROVE=1 python3 -B tests/hosts/library_test.py build/dev/sijill.so build/dev \
    Library.test_the_library_shows_what_the_headers_do_and_nothing_else

if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    git --no-pager diff --stat -- schema/schema.sql tests/e2e tests/hosts/libsijill.symbols
fi
