"""Articles out of documents that aren't plain text: pages, feeds, exports, PDF, Word, mail.

`extract` is the one door. It runs in a process of its own (`worker`), so that a document made to hang,
crash or eat memory costs only itself. One module a kind, imported when that kind is met.
"""
