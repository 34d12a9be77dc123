"""A process from its first moment to its last: migrate, listen in one of three async modes, drain, leave."""
