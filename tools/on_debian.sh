#!/usr/bin/env bash
# Runs a command on another Debian: in a root folder that debootstrap makes, over a copy of this checkout.
#
#   tools/on_debian.sh [--offline] [--with FOLDER]… SUITE COMMAND [ARGUMENT…]
#   tools/on_debian.sh trixie ./dev test
#
# The root is made once and kept, with all that was installed and built in it; remove the folder to begin anew. It is
# $SIJILL_ROOTS/SUITE, by default /var/cache/sijill/SUITE. Its packages come from the mirror that this system's apt uses.
# The checkout is copied to /sijill/main of the root, without what git ignores; build/ there is kept. A folder `shared`
# beside the checkout is seen, read-only, as /sijill/shared, and a FOLDER as /sijill/<its name>. With --offline the command
# has no network. The environment is empty but for CI, TERM, LANG, the
# proxy's variables and those whose names begin with SIJILL_. Needs root, debootstrap and rsync; exit code 69 says that
# one of them is missing, otherwise the exit code is the command's.
set -euo pipefail

root=$(dirname -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")")
readonly root unavailable=69

say() {
    printf 'on_debian: %s\n' "$*" >&2
}

# Prints the address of the mirror of Debian that the system's apt reads.
mirror() {
    # shellcheck disable=SC2016 # expanded by apt-get
    apt-get indextargets --format '$(ORIGIN) $(LABEL) $(SITE)' 'Created-By: Packages' |
        awk '$1 == "Debian" && $2 == "Debian" { print $3; exit }'
}

# make_root FOLDER SUITE: makes the root beside its place first, so that an interrupted run leaves no half root.
make_root() {
    local folder=$1 suite=$2 from
    from=$(mirror)
    say "making $folder from ${from:=http://deb.debian.org/debian}"
    rm -rf -- "$folder.part"
    mkdir -p -- "$folder.part"
    if ! debootstrap --variant=minbase --include=ca-certificates "$suite" "$folder.part" "$from" >"$folder.log" 2>&1; then
        say "debootstrap failed, see $folder.log"
        return 1
    fi
    # A root that is lost can be made again, so that dpkg need not wait for the disk after each file.
    echo force-unsafe-io >"$folder.part/etc/dpkg/dpkg.cfg.d/unsafe-io"
    mv -- "$folder.part" "$folder"
}

# copy_checkout FOLDER: copies what git does not ignore. A file whose bytes are the same keeps its time, so that only
# what has changed is built again.
copy_checkout() {
    local folder=$1
    mkdir -p -- "$folder/sijill/main"
    git -C "$root" ls-files --cached --others --exclude-standard -z |
        rsync --archive --checksum --no-times --no-owner --no-group --ignore-missing-args --from0 --files-from=- \
            "$root/" "$folder/sijill/new/"
    rsync --archive --checksum --no-times --delete --exclude=/build "$folder/sijill/new/" "$folder/sijill/main/"
    rm -rf -- "$folder/sijill/new"
    cp -L -- /etc/resolv.conf /etc/hosts "$folder/etc/"
}

# run_inside FOLDER COMMAND…: runs a command with mounts and processes of its own, which end with it. The arrays
# `separated` and `seen` have what else is its own, and the folders of this system that it sees.
run_inside() {
    local folder=$1 name kept=() beside
    shift
    for beside in "${seen[@]}"; do
        mkdir -p -- "$folder/sijill/$(basename -- "$beside")"
    done
    for name in CI TERM LANG http_proxy https_proxy no_proxy ${!SIJILL_@}; do
        [[ ! -v $name ]] || kept+=("$name=${!name}")
    done
    # shellcheck disable=SC2016 # expanded by the inner shell
    unshare --mount --pid "${separated[@]}" --fork --kill-child -- bash -euc '
        folder=$1
        shift
        mount --make-rprivate /
        mount -t proc proc "$folder/proc"
        mount -t devpts -o newinstance,ptmxmode=0666 devpts "$folder/dev/pts"
        ln -sf pts/ptmx "$folder/dev/ptmx"
        mkdir -p "$folder/dev/shm"
        mount -t tmpfs tmpfs "$folder/dev/shm"
        while [[ $1 != -- ]]; do
            place=$folder/sijill/${1##*/}
            mount --bind "$1" "$place"
            mount -o remount,bind,ro "$place"
            shift
        done
        shift
        exec chroot "$folder" env -i "$@"
    ' bash "$folder" "${seen[@]}" -- HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        "${kept[@]}" bash -c 'cd /sijill/main && exec "$@"' bash "$@"
}

separated=() seen=()
[[ ! -d $root/../shared ]] || seen+=("$(readlink -f -- "$root/../shared")")
while [[ ${1:-} == --* ]]; do
    case $1 in
        --offline) separated+=(--net) ;;
        --with)
            seen+=("$(readlink -e -- "${2:?}")")
            shift
            ;;
        *) set -- ;;
    esac
    shift || true
done
if [[ $# -lt 2 ]]; then
    sed -n '2,/^set /{ /^#/s/^# \{0,1\}//p }' "${BASH_SOURCE[0]}" >&2
    exit 2
fi
suite=$1
shift
if [[ $EUID -ne 0 ]]; then
    say "only root can change into another root"
    exit "$unavailable"
fi
for tool in debootstrap rsync unshare; do
    if ! command -v "$tool" >/dev/null; then
        say "there is no $tool: apt-get install debootstrap rsync util-linux"
        exit "$unavailable"
    fi
done
folder=${SIJILL_ROOTS:-/var/cache/sijill}/$suite
[[ -d $folder ]] || make_root "$folder" "$suite"
copy_checkout "$folder"
run_inside "$folder" "$@"
