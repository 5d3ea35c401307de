# Completion for fish: sijill completion fish | source
complete -c sijill -a '(sijill completion words -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'
