"""Tables of words, one file a language and a part of extraction; no logic."""
