"""The command line, run in this process."""

from __future__ import annotations

from typer.testing import CliRunner

from summarizer.cli import app


def run(*arguments: object) -> tuple[int, str, str]:
    """Exit code, standard output, standard error. What no command may let through is raised."""
    result = CliRunner().invoke(app, [str(a) for a in arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr
