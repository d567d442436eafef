"""Numbers of things, and dollars, in words."""

from __future__ import annotations


def count(number: int, noun: str, plural: str | None = None) -> str:
    """`1 article`, `3 articles`, `1,234 words`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def dollars(amount: float) -> str:
    """`$12.30`, `$0.0012`."""
    return f"${amount:,.2f}" if amount >= 1 else f"${amount:.4f}"
