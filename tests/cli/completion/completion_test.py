#!/usr/bin/env python3
"""The completion scripts, each in its shell.

    completion_test.py SIJILL
"""

import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "support"))
from skipping import main, needs  # noqa: E402

SIJILL = Path(sys.argv.pop(1)).resolve()

BASH = """
eval "$(sijill completion bash)"
COMP_WORDS=({words}) COMP_CWORD={last}
_sijill
printf '%s\\n' "${{COMPREPLY[@]}}"
"""

FISH = "sijill completion fish | source; complete -C {line!r}"


def run(*command):
    environment = {**os.environ, "PATH": f"{SIJILL.parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        command, capture_output=True, text=True, env=environment, check=True
    ).stdout.splitlines()


class Completion(unittest.TestCase):
    def bash(self, *words):
        script = BASH.format(words=" ".join(f"'{word}'" for word in words), last=len(words) - 1)
        return run("bash", "--norc", "-c", script)

    def test_bash_completes_commands_options_and_names(self):
        self.assertEqual(self.bash("sijill", "time"), ["timeline"])
        self.assertEqual(self.bash("sijill", "report", "--format", "jso"), ["json", "jsonl"])
        self.assertEqual(self.bash("sijill", "show", "غوغ"), ["غوغل"])
        self.assertEqual(self.bash("sijill", "help", "ex"), ["exit-codes", "export"])
        self.assertEqual(self.bash("sijill", "remove", "gro"), ["grok3-delay"])
        self.assertEqual(self.bash("sijill", "retract", "grok3-delay/grok3-used"), ["grok3-delay/grok3-used-on-x"])
        self.assertIn("غوغل", self.bash("sijill", "history", "غوغ"))
        self.assertEqual(self.bash("sijill", "man", "tim"), ["timeline"])
        self.assertEqual(self.bash("sijill", "report", "li"), ["list", "lint"])

    def test_bash_gets_a_name_with_a_space_as_one_word(self):
        self.assertIn("Grok\\ 3", self.bash("sijill", "report", "competitors", "--of", "Grok"))

    @needs("fish")
    def test_fish_completes_with_descriptions(self):
        lines = run("fish", "--no-config", "-c", FISH.format(line="sijill report del"))
        self.assertIn("delays\tModel delays", lines)

    @needs("zsh")
    def test_zsh_takes_the_script(self):
        script = (
            "compdef() { :; }; _describe() { print -l -- ${(P)2}; }; _files() { print files; }\n"
            'eval "$(sijill completion zsh)"; words=(sijill report del) CURRENT=3; _sijill'
        )
        self.assertIn("delays:Model delays", run("zsh", "-f", "-c", script))

    @needs("zsh")
    def test_zsh_finds_the_script_among_its_functions_and_completes_at_the_first_call(self):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "_sijill").write_text("\n".join(run("sijill", "completion", "zsh")))
            script = (
                f"fpath=({folder} $fpath); autoload -U compinit; compinit -D -u\n"
                "_describe() { print -l -- ${(P)2}; }\n"
                "print $_comps[sijill]; words=(sijill report del) CURRENT=3; _sijill"
            )
            lines = run("zsh", "-f", "-c", script)
        self.assertEqual(lines[0], "_sijill")
        self.assertIn("delays:Model delays", lines)


if __name__ == "__main__":
    main()
