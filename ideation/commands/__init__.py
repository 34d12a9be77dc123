"""How a command is carried out: the one place that commits and announces (`execute.py`)."""
