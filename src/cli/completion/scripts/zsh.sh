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
# As a file among zsh's functions, the script is the body of the function at its first call.
if [[ $funcstack[1] == _sijill ]]; then
    _sijill "$@"
else
    compdef _sijill sijill
fi
