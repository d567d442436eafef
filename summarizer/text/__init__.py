"""Text without meaning: typography, tokens, sentences, quotation marks, word lists. Offsets always map back."""
