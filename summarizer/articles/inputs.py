"""What the user names (files, folders, patterns, list files, addresses) to single inputs, in order."""

from __future__ import annotations

import glob
import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from summarizer.articles.kinds import SUFFIXES, TOP, kind
from summarizer.errors import ArticleError, plain
from summarizer.records import Dropped

#: "https:", "ftp:" and the like. One letter is a drive's.
ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,20}://")
#: Suffixes of files that are no articles, and what they are. In a folder they are named, not opened.
FOREIGN = {
    suffix: what
    for what, suffixes in {
        "a picture": ".png .jpg .jpeg .gif .webp .svg .bmp .ico .tif .tiff .avif .heic",
        "sound or video": ".mp3 .mp4 .m4a .wav .ogg .webm .avi .mov .mkv .flac .aac",
        "part of a page's design": ".css .woff .woff2 .ttf .otf .eot",
        "a program": ".js .mjs .ts .py .sh .bat .exe .dll .so .jar .rb .go .c .h .cpp .rs .java .php .ps1 .ipynb",
        "an archive": ".zip .gz .tar .tgz .bz2 .xz .7z .rar .zst",
        "settings": ".toml .yaml .yml .ini .cfg .lock .conf .env",
        "a spreadsheet": ".xls .xlsx .ods .numbers",
        "a presentation": ".ppt .pptx .odp .key",
        "an old or foreign word processor's file": ".doc .odt .rtf .pages .wpd",
        "a database": ".db .sqlite .sqlite3 .parquet .feather .pkl .npy",
        "a book": ".epub .mobi .azw3",
        "a log": ".log",
    }.items()
    for suffix in suffixes.split()
}
#: Of those, what may hold an article: leaving one out is a failure, not a matter of course.
_PERHAPS = frozenset(
    {
        "an archive",
        "a spreadsheet",
        "a presentation",
        "an old or foreign word processor's file",
        "a book",
    }
)
#: Files that systems and programs leave behind.
_SYSTEM = re.compile(
    r"\.|~\$|Thumbs\.db\Z|desktop\.ini\Z|Icon\r\Z|__MACOSX\Z|__pycache__\Z|node_modules\Z", re.IGNORECASE
)
#: Folders that browsers put beside a page that they save.
_COMPANION = re.compile(r"(.{1,250})(?:_files|-Dateien|_fichiers|_archivos|_file)\Z")
#: Lists in lists, and lines of one.
_NESTED, _LINES = 5, 100_000


@dataclass(frozen=True, order=True)
class Skipped:
    """A file of a folder that is no article, and what it is: "a picture"."""

    path: str
    what: str

    def dropped(self) -> Dropped:
        """It as a brief carries it."""
        return Dropped(source=None, stage="read", what=plain(self.path), reason=f"It is {self.what}.")


@dataclass
class Named:
    """What single inputs the names stand for: files in order, addresses, whether "-" is among them; what fails and
    what is skipped.
    """

    files: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    stdin: bool = False
    failures: list[ArticleError] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)


def expanded(names: Iterable[str]) -> Named:
    """Every single input that the names stand for; one file or address once, however often it is named."""
    found = Named()
    paths: list[str] = []
    for name in _listed(names, found.failures, 0):
        if name == "-":
            found.stdin = True
        elif ADDRESS.match(name):
            found.addresses.append(name)
        else:
            paths += _files(name, found)
    found.files = _distinct(paths)
    found.addresses = sorted(set(found.addresses))
    return found


def _listed(names: Iterable[str], failures: list[ArticleError], depth: int) -> Iterator[str]:
    """The names, with those in list files ("@list.txt") in place of the list."""
    for name in names:
        if not name.startswith("@") or len(name) == 1 or os.path.lexists(name):
            yield name
            continue
        try:
            yield from _listed(_lines(name, depth), failures, depth + 1)
        except ArticleError as error:
            failures.append(error)


def _lines(name: str, depth: int) -> list[str]:
    """The entries of a list file: a line each, blank ones and those with "#" left out.

    An entry is what it would be on the command line; a file that isn't there is looked for beside the list.

    Raises:
        ArticleError: the list can't be read, is too long, or lists lists too deeply.

    """
    path = Path(name[1:])
    if depth >= _NESTED:
        raise ArticleError(
            printable(name), "lists in lists in lists: this one is not read.", "Does it list itself?"
        )
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8 text"
        raise ArticleError(
            printable(name), f"this list can't be read ({reason}).", "Check the path."
        ) from error
    if len(lines) > _LINES:
        raise ArticleError(printable(name), f"this list has more than {_LINES:,} lines.", "Split it.")
    entries = [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]
    return [_beside(entry, path.parent) for entry in entries]


def _beside(entry: str, folder: Path) -> str:
    if entry == "-" or ADDRESS.match(entry) or os.path.lexists(entry):
        return entry
    mark, bare = ("@", entry[1:]) if entry.startswith("@") else ("", entry)
    other = str(folder / bare)
    there = os.path.lexists(other) or (glob.has_magic(bare) and not glob.glob(bare, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    return mark + other if there else entry


def _files(name: str, found: Named) -> Iterator[str]:
    """The files that one name stands for."""
    if glob.has_magic(name) and not os.path.lexists(name):
        matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
        if not matches:
            found.failures.append(
                ArticleError(printable(name), "no file matches this pattern.", "Check its spelling.")
            )
        yield from _files_under(matches, found, named=False)
    else:
        yield from _files_under([name], found, named=True)


def _files_under(paths: Iterable[str], found: Named, *, named: bool) -> Iterator[str]:
    """Files as they are, folders opened. A folder without articles is a failure when it was `named`."""
    for path in paths:
        if not Path(path).is_dir():
            yield path
            continue
        inside = list(_articles_in(path, found))
        if not inside and named:
            ending = ", ".join(SUFFIXES)
            found.failures.append(
                ArticleError(
                    printable(path), "this folder holds no article.", f"Articles are files named {ending}."
                )
            )
        yield from inside


def _articles_in(folder: str, found: Named) -> Iterator[str]:
    def refused(error: OSError) -> None:
        found.failures.append(unreadable(printable(error.filename or folder), error))

    for where, folders, files in os.walk(folder, onerror=refused):
        folders[:] = sorted(name for name in folders if not _is_left_out(name, files))
        for name in sorted(files):
            path = str(Path(where) / name)
            if _SYSTEM.match(name):
                continue
            what = _foreign(path)
            if what is None:
                yield path
            elif what not in _PERHAPS:
                found.skipped.append(Skipped(printable(path), what))
            else:
                found.failures.append(
                    ArticleError(
                        printable(path), f"this is {what}, not an article.", "Give its text, or leave it out."
                    )
                )


def _is_left_out(folder: str, files: list[str]) -> bool:
    """Hidden and system folders, and the pictures and scripts that a browser saved beside a page."""
    companion = _COMPANION.match(folder)
    saved = companion is not None and any(f"{companion[1]}{end}" in files for end in (".html", ".htm"))
    return bool(_SYSTEM.match(folder)) or saved


def _foreign(path: str) -> str | None:
    """What a file in a folder is, when it is no article; None when it may be one."""
    if not _is_plain_file(path):
        return "a device, a pipe or a link to nothing"
    suffix = Path(path).suffix.lower()
    if suffix in FOREIGN:
        return FOREIGN[suffix]
    if suffix in SUFFIXES:
        return None
    try:
        with Path(path).open("rb") as file:
            top = file.read(TOP)
    except (OSError, ValueError):
        return None  # reading it will say what is wrong
    if kind(top) != "text":
        return None
    return None if _reads_like_prose(top) else "a file of an unknown kind"


def _is_plain_file(path: str) -> bool:
    """False also for what would wait for ever to be opened."""
    try:
        return stat.S_ISREG(Path(path).stat().st_mode)
    except (OSError, ValueError):
        return False


def _reads_like_prose(top: bytes) -> bool:
    """Whether the beginning of a file of unknown kind holds a sentence or two."""
    text = top.decode("utf-8", "ignore")
    sentences = re.findall(r"[^\W\d_][^.!?\n{}<>;=]{40,400}[.!?。]", text)
    return "\0" not in text and len(sentences) >= 2


def _distinct(paths: Iterable[str]) -> list[str]:
    """One path for each file: of several, the first in order."""
    first: dict[str, str] = {}
    for path in sorted(paths, key=lambda path: (posix(path), path)):
        try:
            real = os.path.realpath(path)
        except (OSError, ValueError):
            real = path
        first.setdefault(real, path)
    return list(first.values())


def unreadable(name: str, error: OSError | ValueError) -> ArticleError:
    """Why a file can't be opened, in words that help."""
    if isinstance(error, FileNotFoundError):
        return ArticleError(name, "there is no such file.", "Check the path.")
    if isinstance(error, IsADirectoryError):
        return ArticleError(
            name, "this is a folder, not a file.", "Give read_articles the folder, or one of its files."
        )
    if isinstance(error, PermissionError):
        return ArticleError(name, "it may not be read by you.", "Ask for read permission, or give a copy.")
    reason = getattr(error, "strerror", None) or str(error)
    return ArticleError(name, f"it can't be read ({reason}).", "Check the path and the disk.")


def printable(path: str | os.PathLike[str]) -> str:
    """A path as text that can be stored: a file name that isn't UTF-8 gets replacement characters."""
    return os.fsencode(path).decode("utf-8", "replace")


def posix(name: str) -> str:
    """A path normalised, with forward slashes."""
    return Path(os.path.normpath(name)).as_posix()
