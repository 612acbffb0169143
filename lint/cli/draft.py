"""Write a first draft from an outline."""

from __future__ import annotations

from pathlib import Path

import click

from lint.cli import _common
from lint.errors import LintError
from lint.rulebook import outlines


@click.command(name="draft")
@click.argument("kind", required=False)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write it: a .md or .docx file.")
@click.option("--list", "listing", is_flag=True, help="Print the kinds of draft, one a line.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
def command(kind: str | None, output: Path | None, listing: bool, force: bool) -> None:
    """Write a first draft of KIND: model paragraphs, {placeholders}, and the guide's sections as notes."""
    if listing:
        _common.write("".join(f"{name}\n" for name in outlines.kinds()))
        return
    if not kind:
        raise click.UsageError("say which KIND of draft; `anew draft --list` prints them")
    from lint import rulebook
    from lint.drafting import as_docx, as_markdown

    outline = outlines.read(kind)
    made = outlines.parts(outline, rulebook.load_full())
    suffix = output.suffix.lower() if output else ".md"
    if output and output.exists() and not force:
        raise LintError("is there already; use --force to write over it", path=str(output))
    if output and suffix == ".docx":
        from lint import files

        try:
            files.write(output, as_docx(outline, made))
        except OSError as error:
            raise LintError(f"cannot be written ({error.strerror})", path=str(output)) from None
    elif suffix in {".md", ".markdown"}:
        _common.write(as_markdown(outline, made), output)
    else:
        raise LintError(f'a draft is written as .md or .docx, not "{suffix}"', path=str(output))
