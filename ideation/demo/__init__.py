"""A whole camp of simulated people, over real sockets, against a running server: a rehearsal, and a measurement."""
