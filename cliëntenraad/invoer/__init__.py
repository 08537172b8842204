"""The other ways in for an experience: paper, a conversation, a file."""
