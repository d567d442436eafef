"""Every mutator that changes what an English sentence says, each named for what it changes."""

from __future__ import annotations

from tests.grounding.harmful_cuts import CUTS, IN_CONTEXT
from tests.grounding.harmful_figures import FIGURES
from tests.grounding.harmful_names import NAMES
from tests.grounding.harmful_words import WORDS

HARMFUL = FIGURES + WORDS + NAMES + CUTS

__all__ = ["FIGURES", "HARMFUL", "IN_CONTEXT"]
