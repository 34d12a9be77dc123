"""What several voting methods share."""
