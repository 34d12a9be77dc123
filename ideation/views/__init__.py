"""Who sees what: cards by role, the board made of them, and the messages that bring them."""
