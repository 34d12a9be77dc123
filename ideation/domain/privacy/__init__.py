"""What is told of people: cell suppression, small polls, sectors, influence."""
