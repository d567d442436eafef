"""Extraction through a batch endpoint: the live path's very requests, sent by the file; its answers, in the store.

    submit   what is not in the store → input files → uploaded → batches
    status   where the batches stand
    collect  output and error files → the store → the normal stages

Nothing is decided here about articles or answers. What to ask is found out by letting the live path read each article
with what the store holds (`asking`); an answer that is collected is kept under the key under which the live path looks
for it. So what an answer needs next (a schema error's re-ask, a quote's, two halves of what was too long) is a request
like any other: the next `submit` sends it, or a live run asks it.
"""
