# shellcheck shell=bash
# Running parts, and telling how they went.

part_names=()
part_results=()
part_seconds=()

# stop TEXT: says why there is no going on.
stop() {
    printf '%s\n' "$1" >&2
    exit 2
}

# part NAME COMMAND…: runs a part and remembers how it went.
part() {
    local name=$1 began=$SECONDS result=ok
    shift
    printf '\n== %s\n' "$name"
    "$@" || result=FAILED
    part_names+=("$name")
    part_results+=("$result")
    part_seconds+=($((SECONDS - began)))
}

# summary: a line for each part, and what was skipped. Fails if a part did.
summary() {
    local i failed=0
    printf '\n%-22s %-8s %8s\n' part result seconds
    for i in "${!part_names[@]}"; do
        printf '%-22s %-8s %8d\n' "${part_names[i]}" "${part_results[i]}" "${part_seconds[i]}"
        [[ ${part_results[i]} == ok ]] || failed=1
    done
    if [[ -s $FOCAL_TEST_SKIPS ]]; then
        printf '\n%d tests were skipped:\n' "$(wc -l <"$FOCAL_TEST_SKIPS")"
        sort "$FOCAL_TEST_SKIPS" | uniq -c | sed 's/^ *\([0-9]*\) /  \1 × /'
    fi
    if [[ $failed == 1 ]]; then
        printf '\nSomething failed: see above.\n'
    else
        printf '\nAll is well.\n'
    fi
    return "$failed"
}
