"""Consolidation: source briefs and their alignment in, one event brief out. Pure: no model, no clock.

`alignment` sorts groups of claims; `facts` makes questions with answers of them and compares; `cases` prepares what
no rule can compare; `conflicts`, `quotations`, `actors` and `timeline` each find one part; `compose` puts it together.
"""
