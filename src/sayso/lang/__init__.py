"""Tables of words that more than one stage reads, one file a language and a subject; no logic."""
