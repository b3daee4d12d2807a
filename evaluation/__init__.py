"""Measures Sayso from outside, through the door a user has; holds floors that only rise."""
