"""The extractors read the gazetteer: a checkout that was never installed builds it first."""

import pytest

from hatch_build import build
from sayso.extract import gazetteer


@pytest.fixture(scope="session", autouse=True)
def built_gazetteer() -> None:
    if not gazetteer.PATH.is_file():
        build(gazetteer.PATH)
