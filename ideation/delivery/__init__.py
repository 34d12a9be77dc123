"""What leaves for phones: one message per role and session, coalesced; hints between processes; pages drawn once."""
