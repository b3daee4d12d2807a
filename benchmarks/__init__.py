"""Measures Sayso's speed, memory and start-up on generated documents."""
