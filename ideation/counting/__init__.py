"""Polls counted beside the hub, counted again, and the stored data verified."""
