"""The voting methods, one file each; their rows stand in `METHODS`, one folder up."""
