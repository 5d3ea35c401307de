#!/usr/bin/env bash
# Installs and uses the packages of a folder on another Debian, in a root of tools/on_debian.sh, without a network.
#
#   tools/try_packages.sh PACKAGES SUITE
#
# PACKAGES is what `./dev package` has made; its Debian packages for SUITE are installed too. The JavaScript hosts are
# those that `./dev test` has put into build/node.
set -euo pipefail

root=$(dirname -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")")
packages=$(readlink -e -- "${1:?}")
suite=${2:?}

with=(--with "$packages")
if [[ -d $root/build/node/node_modules ]] && command -v npm >/dev/null; then
    with+=(--with "$root/build/node" --with "$(readlink -e -- "$(npm root --global)/npm")")
fi
inside=/sijill/$(basename -- "$packages")
# Only what the hosts are comes from the network: an interpreter and a shell, and the libraries of Debian's packages.
# shellcheck disable=SC2016 # expanded inside
"$root/tools/on_debian.sh" "${with[@]}" "$suite" bash -euc '
    source /etc/os-release
    apt-get update -q
    apt-get install -q -y --no-install-recommends python3-venv sqlite3 binutils
    apt-get install -q -y --no-install-recommends "$1"/*~"$ID$VERSION_ID"_*.deb
    dpkg --purge sijill sqlite3-sijill libsijill-dev "$(cd "$1" && basename libsijill[0-9]*~"$ID$VERSION_ID"_*.deb | cut -d_ -f1)"
' bash "$inside" >&2
"$root/tools/on_debian.sh" --offline "${with[@]}" "$suite" python3 -B tests/packages/packages_test.py "$inside"
