# Completion for bash: eval "$(sijill completion bash)"
_sijill() {
    local word help
    COMPREPLY=()
    while IFS=$'\t' read -r word help; do
        COMPREPLY+=("$(printf %q "$word")")
    done < <(sijill completion words -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _sijill sijill
