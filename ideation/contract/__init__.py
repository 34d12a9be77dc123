"""The live contract: every command (`protocol.py`: read this first), what each carries, and the schema of it all."""
