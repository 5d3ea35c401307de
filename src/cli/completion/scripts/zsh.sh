#compdef sijill
# Completion for zsh: eval "$(sijill completion zsh)", behind compinit
_sijill() {
    local word help
    local -a found
    while IFS=$'\t' read -r word help; do
        found+=("${word//:/\\:}:$help")
    done < <(sijill completion words -- "${(@)words[2,CURRENT]}" 2>/dev/null)
    if (( $#found )); then
        _describe sijill found
    else
        _files
    fi
}
compdef _sijill sijill
