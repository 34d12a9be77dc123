"""People with an account: who is asking, passwords, letters."""
