"""Sessions made: from templates and plan files, as rehearsals; and suggestions about their ideas."""
