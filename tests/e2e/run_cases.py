#!/usr/bin/env python3
"""Runs end-to-end cases: the program as a user starts it, without a shell, in a fresh folder.

    run_cases.py --sijill PROGRAM [--approve] FOLDER|CASE…

Exit code, stdout and stderr are compared to the byte (see case_file.py for the format). With
--approve the files are rewritten with what came; tools/approve.sh is the way to call that.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "tests/support"))
from case_file import SECTIONS, CaseError, read_case, to_lines, to_text, write_case  # noqa: E402
from expectation import clean_environment, difference, matches  # noqa: E402

STEP_SECONDS = 120


def prepare(case, folder):
    for name in case.copies:
        source, target = REPOSITORY / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copyfile(source, target)
    for name, lines in case.files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(to_text(lines).encode("utf-8", "surrogateescape"))


def run_step(step, sijill, folder, environment):
    """Exit code (negative after a signal), and the lines of each section as they came."""
    program, *rest = step.arguments
    arguments = [str(sijill) if program == "sijill" else program, *rest]
    done = subprocess.run(
        arguments,
        input="".join(line + "\n" for line in step.stdin).encode("utf-8", "surrogateescape"),
        capture_output=True,
        cwd=folder,
        env=environment,
        timeout=STEP_SECONDS,
        check=False,
    )
    texts = (stream.decode("utf-8", "surrogateescape") for stream in (done.stdout, done.stderr))
    return done.returncode, dict(zip(SECTIONS, map(to_lines, texts)))


def compare(step, exit_code, sections):
    """What differs, as text for people; empty where nothing does."""
    report = []
    if exit_code != step.exit_code:
        report.append(f"exit code {exit_code}, expected {step.exit_code}")
    for name in SECTIONS:
        if not matches(step.sections[name], sections[name]):
            report.append(difference(step.sections[name], sections[name], name))
    return "\n".join(report)


def approve(step, exit_code, sections):
    """Takes over what came, but keeps a section with wildcards that still holds."""
    step.exit_code = exit_code
    for name in SECTIONS:
        if not matches(step.sections[name], sections[name]):
            step.sections[name] = sections[name]


def run_case(path, sijill, approving):
    """The faults of a case file as text; with `approving`, writes it anew instead."""
    try:
        with open(path, encoding="utf-8", errors="surrogateescape", newline="") as file:
            case = read_case(file.read())
        report = run_steps(path, case, sijill, approving)
    except CaseError as error:
        return f"{path}:{error}"
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"{path}: {error}"
    if approving:
        with open(path, "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
            file.write(write_case(case))
    return "\n".join(report)


def run_steps(path, case, sijill, approving):
    report = []
    with tempfile.TemporaryDirectory(prefix="sijill-case-") as folder:
        prepare(case, Path(folder))
        environment = {**clean_environment(folder), **case.environment}
        for step in case.steps:
            exit_code, sections = run_step(step, sijill, folder, environment)
            if approving and exit_code >= 0:
                approve(step, exit_code, sections)
            fault = compare(step, exit_code, sections)
            if fault:
                report.append(f"{path}: $ {step.command}\n{fault}")
    return report


def case_paths(names):
    for name in map(Path, names):
        yield from sorted(name.rglob("*.case")) if name.is_dir() else [name]


def main():
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sijill", required=True, type=os.path.abspath, help="the program")
    parser.add_argument("--approve", action="store_true", help="rewrite what is expected")
    parser.add_argument("cases", nargs="+", help="case files, or folders of them")
    options = parser.parse_args()
    paths = list(case_paths(options.cases))
    faults = [fault for path in paths if (fault := run_case(path, options.sijill, options.approve))]
    print("\n\n".join(faults), end="\n" if faults else "")
    print(f"{len(paths) - len(faults)} of {len(paths)} cases passed")
    return 1 if faults or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
