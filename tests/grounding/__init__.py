"""The adversarial set of quotations: texts, mutators, traps, and what is expected of each case."""
