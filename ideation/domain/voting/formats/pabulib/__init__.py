"""Pabulib `.pb` files, the interchange format of participatory budgeting: read as counting files, and written."""
