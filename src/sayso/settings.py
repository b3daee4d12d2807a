"""One frozen `Settings`, built once, at the door (from `case.toml` and options) and handed inward.

Every limit here is what keeps a hostile file to one Problem, bounded time and bounded memory.
"""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024

EXTRACTORS = (
    "sentences",
    "quotations",
    "names",
    "places",
    "times",
    "quantities",
    "attributions",
    "holders",
)


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set, in `case.toml` under `[settings]`.

    max_source_bytes: a file over this is not read (64 MB).
    max_inflated_bytes: what one archive may inflate to in all, counted while inflating (256 MB).
    max_archive_members: how many files one archive may hold (2,000).
    max_text_length: a document's text over this many characters is not read (4 million).
    max_pages: a PDF with more pages is not read (2,000).
    workers: processes that read sources; 0 takes one a core.
    extractors: which extractors run, in order; each must find what it needs before it.
    gazetteers: files laid over the built-in list of places, the last on top: .csv and .geojson of
        your own, or what `sayso gazetteer import` made. Those of a case come by themselves.
    mask_profanity: whether profanity is masked in what is published (never in the ledger).
    mask_names: names of private persons to be masked in what is published.
    """

    max_source_bytes: int = 64 * MEGABYTE
    max_inflated_bytes: int = 256 * MEGABYTE
    max_archive_members: int = 2000
    max_text_length: int = 4_000_000
    max_pages: int = 2000
    workers: int = 0
    extractors: tuple[str, ...] = EXTRACTORS
    gazetteers: tuple[str, ...] = ()
    mask_profanity: bool = True
    mask_names: tuple[str, ...] = ()
