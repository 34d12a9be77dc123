"""Ballot files: our own counting file, Pabulib, PrefLib, Scottish council elections."""
