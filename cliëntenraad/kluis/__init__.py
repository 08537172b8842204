"""The council's keys: who can open what is sealed."""
