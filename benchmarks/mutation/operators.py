"""What a mutant is: one small change of a Python file, made in its syntax tree.

    mutants(source) -> list[Mutant], in the order of the file, the same ones every time

Left alone: docstrings, annotations, imports, decorators, and the wording of messages (f-strings, but for patterns).
"""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass

Edit = tuple[str, ast.AST]
#: The way from a tree's root to a node: fields, and places in those that are lists.
Path = tuple[tuple[str, int | None], ...]

_COMPARED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
_CALCULATED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_CALLED = {
    "any": "all",
    "all": "any",
    "min": "max",
    "max": "min",
    "sorted": "list",
    "startswith": "endswith",
    "endswith": "startswith",
    "search": "match",
    "match": "search",
    "fullmatch": "match",
    "bisect_left": "bisect_right",
    "bisect_right": "bisect_left",
    "rstrip": "lstrip",
    "lstrip": "rstrip",
    "find": "rfind",
    "rfind": "find",
    "isupper": "islower",
    "islower": "isupper",
}
#: Methods without which their object is tried.
_PEELED = frozenset("lower upper strip rstrip lstrip removesuffix casefold replace sub".split())
#: What is taken out of a pattern, wherever it stands.
_PATTERN_PARTS = re.compile(
    r"\(\?<?[=!](?:[^()\[\]\\]|\\.|\[(?:[^\]\\]|\\.)*\]){1,60}\)"  # a look ahead or behind
    r"|\\[bBwWsSdD]"
    r"|\{\d+(?:,\d*)?\}"
    r"|(?<=[)\]\w])[*+?]"
    r"|(?<!\[)\^|\$(?=\)|$|\|)"
    r"|(?<=[(|])[^()\[\]|\\{}*+?]+\|"  # an alternative
)
_PATTERNISH = re.compile(r"\\[bwWsSdD]|\(\?|\[[^\]]+\]|[*+]\$|\$$|\|")
_CLASS = re.compile(r"\[\^?((?:[^\]\\]|\\.){2,40})\]")
_ITEM = re.compile(r"(?:\\.|[^\\])(?:-(?:\\.|[^\\]))?")


@dataclass(frozen=True)
class Mutant:
    """One change. `scope`: the outermost function's or method's qualified name, "" for the module's own level."""

    number: int
    line: int
    scope: str
    what: str
    original: ast.Module
    path: Path
    new: ast.AST

    def tree(self) -> ast.Module:
        """The file's syntax tree with the change in it."""
        changed = copy.deepcopy(self.original)
        _put(changed, self.path, copy.deepcopy(self.new))
        return ast.fix_missing_locations(changed)


def mutants(source: str, words: int) -> Iterator[Mutant]:
    """Every mutant of a file; of a list of more than forty words, every `words`-th is left out once."""
    tree = ast.parse(source)
    number = 0
    for path, scope, node in _places(tree):
        for what, new in _edits(node, 0 if scope else words):
            line = getattr(node, "lineno", 0)
            yield Mutant(number, line, scope, what, tree, path, new)
            number += 1


def _places(tree: ast.Module) -> Iterator[tuple[Path, str, ast.AST]]:
    """Every node that may be changed: the way to it, its scope, itself."""

    def below(node: ast.AST, path: Path, scope: str, inside: bool) -> Iterator[tuple[Path, str, ast.AST]]:
        if _left_alone(node):
            return
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not inside:
            scope = f"{scope}.{node.name}".strip(".")
            inside = isinstance(node, ast.FunctionDef)
        if path:
            yield path, scope if inside else "", node
        for name, value in ast.iter_fields(node):
            if name in ("annotation", "returns", "decorator_list", "format_spec"):
                continue
            children = value if isinstance(value, list) else [value]
            for index, child in enumerate(children):
                if isinstance(child, ast.AST):
                    step = (name, index if isinstance(value, list) else None)
                    yield from below(child, (*path, step), scope, inside)

    yield from below(tree, (), "", False)


def _left_alone(node: ast.AST) -> bool:
    if isinstance(node, ast.Import | ast.ImportFrom):
        return True
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True  # a docstring
    if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name):
        return node.value.id in ("Literal", "tuple", "dict", "list", "frozenset", "Callable", "Sequence")
    if isinstance(node, ast.JoinedStr):
        text = "".join(str(v.value) for v in node.values if isinstance(v, ast.Constant))
        return not _PATTERNISH.search(text) or "article" in text or "quote" in text
    return False


def _put(tree: ast.Module, path: Path, new: ast.AST) -> None:
    node: ast.AST = tree
    for name, index in path[:-1]:
        node = getattr(node, name) if index is None else getattr(node, name)[index]
    name, index = path[-1]
    if index is None:
        setattr(node, name, new)
    else:
        getattr(node, name)[index] = new


# --- edits


def _edits(node: ast.AST, words: int) -> Iterator[Edit]:
    yield from _of_logic(node)
    yield from _of_statements(node)
    yield from _of_calls(node)
    if isinstance(node, ast.Constant):
        yield from _of_constants(node, words)


def _shown(node: ast.AST) -> str:
    return " ".join(ast.unparse(node).split())[:90]


def _told(old: ast.AST, new: ast.AST) -> Edit:
    return f"{_shown(old)}  ->  {_shown(new)}", new


def _of_logic(node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.Compare):
        for index, op in enumerate(node.ops):
            for other in _COMPARED[type(op)]:
                ops = [*node.ops[:index], other(), *node.ops[index + 1 :]]
                yield _told(node, ast.Compare(node.left, ops, node.comparators))
    elif isinstance(node, ast.BoolOp):
        yield _told(node, ast.BoolOp(ast.And() if isinstance(node.op, ast.Or) else ast.Or(), node.values))
        for index in range(len(node.values)):
            rest = [*node.values[:index], *node.values[index + 1 :]]
            yield _told(node, rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest))
    else:
        yield from _of_operators(node)


def _of_operators(node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield _told(node, node.operand)
    elif isinstance(node, ast.BinOp) and type(node.op) in _CALCULATED:
        yield _told(node, ast.BinOp(node.left, _CALCULATED[type(node.op)](), node.right))
        if isinstance(node.op, ast.BitOr | ast.Sub):
            yield _told(node, node.left)
    elif isinstance(node, ast.IfExp):
        yield _told(node, node.body)
        yield _told(node, node.orelse)


def _of_statements(node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.If | ast.While) and not isinstance(node.test, ast.Compare):
        flipped = copy.copy(node)
        flipped.test = ast.UnaryOp(ast.Not(), node.test)
        yield f"if {_shown(node.test)}: negated", flipped
    if isinstance(node, ast.If):
        yield f"if {_shown(node.test)}: left out", _statement(node.orelse)
    elif isinstance(node, ast.Continue):
        yield "continue  ->  break", ast.Break()
        yield "continue left out", ast.Pass()
    elif isinstance(node, ast.Return) and node.value is not None and not _is_none(node.value):
        yield f"{_shown(node)}  ->  return None", ast.Return(ast.Constant(None))
    elif isinstance(node, ast.Expr | ast.AugAssign):
        yield f"{_shown(node)} left out", ast.Pass()
    else:
        yield from _of_ranges(node)


def _of_ranges(node: ast.AST) -> Iterator[Edit]:
    if isinstance(node, ast.Slice):
        if node.lower:
            yield f"[{_shown(node)}] without its start", ast.Slice(None, node.upper, node.step)
        if node.upper:
            yield f"[{_shown(node)}] without its end", ast.Slice(node.lower, None, node.step)
    elif isinstance(node, ast.comprehension) and node.ifs:
        bare = copy.copy(node)
        bare.ifs = []
        yield f"{_shown(node)} without its condition", bare


def _statement(body: list[ast.stmt]) -> ast.AST:
    return ast.If(ast.Constant(True), body, []) if body else ast.Pass()


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _of_calls(node: ast.AST) -> Iterator[Edit]:
    if not isinstance(node, ast.Call):
        return
    name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
    if name in _CALLED:
        func = copy.deepcopy(node.func)
        setattr(func, "id" if isinstance(func, ast.Name) else "attr", _CALLED[name])
        yield _told(node, ast.Call(func, node.args, node.keywords))
    if isinstance(node.func, ast.Attribute) and name in _PEELED:
        yield _told(node, node.args[-1] if name == "sub" and node.args else node.func.value)
    for index in range(len(node.keywords)):
        rest = [*node.keywords[:index], *node.keywords[index + 1 :]]
        yield _told(node, ast.Call(node.func, node.args, rest))
    if name == "compile" and len(node.args) > 1:
        yield _told(node, ast.Call(node.func, node.args[:1], node.keywords))


def _of_constants(node: ast.Constant, words: int) -> Iterator[Edit]:
    value = node.value
    if isinstance(value, bool):
        yield _told(node, ast.Constant(not value))
    elif isinstance(value, int):
        yield _told(node, ast.Constant(value + 1))
        yield _told(node, ast.Constant(value - 1))
    elif isinstance(value, str) and value:
        for what, new in _of_texts(value, words):
            yield what, ast.Constant(new)


def _of_texts(value: str, words: int) -> Iterator[tuple[str, str]]:
    found = value.split()
    if not words and len(found) >= 4:
        return  # a message
    if len(found) >= 4 and all(re.fullmatch(r"[\w'.&-]+", word) for word in found):
        for word in found[:: words if len(found) > 40 else 1]:
            yield f"word '{word}' left out", " ".join(w for w in found if w != word)
    elif _PATTERNISH.search(value):
        for start, end in _pattern_parts(value):
            yield f"pattern without {value[start:end]!r}: {value[:80]!r}", value[:start] + value[end:]
    elif len(value) <= 16 and not value.isspace():
        yield f"{value!r}  ->  'XX'", "XX"
        if len(value) > 1 and not re.search(r"[^\W_]", value):
            for at in range(len(value)):
                yield f"{value!r} without {value[at]!r}", value[:at] + value[at + 1 :]


def _pattern_parts(value: str) -> list[tuple[int, int]]:
    parts = {m.span() for m in _PATTERN_PARTS.finditer(value)}
    for group in _CLASS.finditer(value):
        items = list(_ITEM.finditer(value, group.start(1), group.end(1)))
        parts |= {m.span() for m in items if len(items) > 1}
    return sorted(parts)
