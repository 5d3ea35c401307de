#!/usr/bin/env bash
# Rewrites what the tests expect with what the programs of build/dev give now: schema/schema.sql and
# the end-to-end cases. The only way in which these files change; read the diff before you keep it.
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

if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    git --no-pager diff --stat -- schema/schema.sql tests/e2e
fi
