"""The life of a poll: options, electors, ballots, the lot, the tally, ties, results."""
