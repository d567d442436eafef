"""Bulk: exports of any size in, source briefs out, in partitions; bounded memory, on one machine or a cluster.

`extract` is the door. The way of a row: `slices` cuts the inputs into partitions without holding them, `rows` reads
one partition's rows, `work` turns rows into outcomes, `parts` turns outcomes into the bytes of files, `local` or
`cluster` runs that for every partition that isn't there yet. What a partition holds depends on the inputs and the
settings alone, never on who made it, how many did, or in which order.
"""

from summarizer.bulk.extract import Done, Job, extract

__all__ = ["Done", "Job", "extract"]
