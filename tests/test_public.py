import sayso

PUBLIC = [
    "Analysis",
    "Attribution",
    "Claim",
    "Document",
    "DocumentError",
    "Mention",
    "Result",
    "SaysoError",
    "Settings",
    "SetupError",
    "Source",
]


def test_public_names_are_these_and_each_is_there() -> None:
    assert sayso.__all__ == PUBLIC
    for name in PUBLIC:
        assert getattr(sayso, name).__module__.startswith("sayso.")


def test_an_unknown_public_name_is_refused() -> None:
    assert not hasattr(sayso, "nonsense")
