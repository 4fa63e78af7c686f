"""What verify finds on a page, and what it leaves alone."""

from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.output.markdown import render_annex
from briefing.output.sources import read_ledger
from briefing.output.verify import Finding, verify
from tests.ledgers import ARTICLE, claim, document, india, ledger, prose, written


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return india(tmp_path)


def findings(page: Path, *edits: tuple[str, str]) -> list[Finding]:
    """What is found once these words are others."""
    text = page.read_text(encoding="utf-8")
    for was, now in edits:
        assert was in text
        text = text.replace(was, now, 1)
    page.write_text(text, encoding="utf-8")
    return list(verify(page).findings)


def found(page: Path, *edits: tuple[str, str]) -> list[tuple[str, str | None]]:
    """Code and id of each finding."""
    return [(finding.code, finding.id) for finding in findings(page, *edits)]


def source_edited(page: Path, was: str, now: str) -> None:
    path = page.parent.parent / "a.txt"
    path.write_text(path.read_text(encoding="utf-8").replace(was, now), encoding="utf-8")


# --- what is let be ---------------------------------------------------------------------------------------------------


def test_an_untouched_page_gives_no_finding(page: Path) -> None:
    verdict = verify(page)
    assert (verdict.findings, verdict.sentences, verdict.comments) == ((), 4, 0)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("China apparently still hopes for it.", "China apparently still hopes for it"),
        ("grew by 12 percent", "rose by 12%"),
        ("talks about trade.[^4]", "talks about trade[^4]."),
        ("is signed[^3]", "is signed.[^3]"),
        ("planned.[^1] China", "planned.[^1]\n  China"),
        ("- **unsigned", "* **unsigned"),
        ("## Check\n", "> Comment (AB): Trade fell by 99 percent, I think.\n> And Peru?\n\n## Check\n"),
        ("- S1 carries 4 of 4 citations.\n", ""),
        ("## Check\n", "## My notes\n\n## Check\n"),
        ("Russian Foreign Minister Sergey Lavrov will", "Foreign Minister Lavrov will"),
        ("that both sides planned", "that both sides had been planning"),
        ("## Bottom line", "## Bottom lines"),
        ("**unsigned article, undated (S1):** Trade", "**unsigned\n  article, undated (S1):** Trade"),
        ("## Bottom line\n", "- [Bottom line](#bottom-line)\n- [Check](#check)\n\n## Bottom line\n"),
        ("## Bottom line\n", "[TOC]\n\n## Bottom line\n"),
    ],
)
def test_an_edit_that_passes_all_checks_is_no_finding(page: Path, was: str, now: str) -> None:
    assert found(page, (was, now)) == []


def test_another_editors_line_ends_and_mark_are_no_edit(page: Path) -> None:
    text = page.read_text(encoding="utf-8").replace("\n", "\r\n")
    page.write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert verify(page).findings == ()


def test_an_editors_marks_and_dashes_are_no_edit(page: Path) -> None:
    text = page.read_text(encoding="utf-8").replace("“", '"').replace("”", '"').replace("’", "'").replace("…", "...")
    page.write_text(text, encoding="utf-8")
    assert verify(page).findings == ()


@pytest.mark.parametrize("now", ["## Done", "## What came of it", "## Planned"])
def test_plans_under_a_heading_that_does_not_say_so_are_found(page: Path, now: str) -> None:
    assert found(page, ("## Planned when written", now)) == [("changed_sentence", "planned")]


@pytest.mark.parametrize(
    ("was", "now", "id"),
    [
        ("## Bottom line", "## What really happened", "bottom-line"),
        ("## Check", "## Facts", "check"),
        ("# Russia in Asia", "# The war", None),
    ],
)
def test_a_heading_in_the_place_of_one_of_the_programs_is_found(page: Path, was: str, now: str, id: str | None) -> None:
    assert [one_id for _, one_id in found(page, (was, now))] == [id]


def test_a_column_that_is_called_otherwise_is_found_and_a_persons_own_table_let_be(page: Path) -> None:
    assert found(page, ("| Partner | Plan |", "| Partner | Plan done |")) == [("changed_sentence", None)]


def test_a_sentence_under_a_partner_of_whom_it_does_not_tell_is_found(tmp_path: Path) -> None:
    home = document("Trade with India grew.\n\nMongolia and India sold coal.")
    india = claim("C1", "Trade with India grew.", home, actors=("india",))
    both = claim("C2", "Mongolia and India sold coal.", home, actors=("mongolia", "india"))
    frame = "unsigned article, undated (S1)"
    sections = [
        prose("partner-india", "India (named in 1 article, none with a full date)", (frame, india)),
        prose("partner-mongolia", "Mongolia (named in 1 article, none with a full date)", (frame, both)),
    ]
    page = written(ledger([home], [india, both], sections), tmp_path)
    lines = page.read_text(encoding="utf-8").split("\n")
    one, other = (next(at for at, line in enumerate(lines) if words in line) for words in ("grew", "coal.["))
    lines[one], lines[other] = lines[other], lines[one]
    page.write_text("\n".join(lines), encoding="utf-8")
    assert [(finding.code, finding.sentence) for finding in verify(page).findings] == [
        ("changed_sentence", "Trade with India grew.")
    ]


def test_a_formatter_changes_nothing(page: Path) -> None:
    edits = [
        ("| Partner | Plan | Source |\n| --- | --- | --- |", "|Partner|Plan                |Source|\n|:--|---|--:|"),
        ("- **unsigned article, undated (S1):** Trade", "* __unsigned article, undated (S1):__\n  Trade"),
        ("## Check\n", "Check\n-----\n"),
        ("- **Igor", "\n\n+ **Igor"),
    ]
    assert found(page, *edits) == []


def test_comments_are_counted(page: Path) -> None:
    findings(page, ("## Check\n", "> Comment (AB): mine\n\n> Comment (CD): mine too\n\n## Check\n"))
    assert verify(page).comments == 2


def test_a_sentence_may_be_deleted_but_its_footnote_then_is_unused(page: Path) -> None:
    assert found(page, (" China apparently still hopes for it.[^2]", "")) == [("unused_footnote", None)]


def test_bullets_may_change_places(page: Path) -> None:
    lines = page.read_text(encoding="utf-8").split("\n")
    at = next(number for number, line in enumerate(lines) if line.startswith("- **Igor"))
    moved = [*lines[:at], *lines[at + 1 :]]
    moved.insert(moved.index("## Bottom line") + 2, lines[at])
    page.write_text("\n".join(moved), encoding="utf-8")
    assert verify(page).findings == ()


# --- sentences --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("was", "now", "code", "id"),
    [
        ("12 percent", "13 percent", "unsupported_fact", "B1"),
        ("20 March 2026 for", "21 March 2026 for", "unsupported_fact", "P1"),
        ("Trade between Russia and India", "Trade between Russia and Iran", "unsupported_fact", "B1"),
        ("it has not reached", "it has reached", "changed_sentence", "B1"),
        ("but no contract is signed", "but a contract is signed", "changed_sentence", "J1"),
        ("Russia may supply", "Russia supplies", "changed_sentence", "J1"),
        ("Lavrov will visit", "Lavrov visited", "changed_sentence", "P1"),
        ("China apparently still hopes", "China still hopes", "changed_sentence", "B2"),
        ("30 million tonnes of oil, but no contract is signed", "30 million tonnes of oil", "changed_sentence", "J1"),
        (
            "China apparently still hopes for it",
            "China apparently … refused the northern route",
            "unsupported_sentence",
            "B2",
        ),
        ("for talks about trade", "to buy grain and weapons", "unsupported_sentence", "P1"),
        ("grew by", "shrank by", "unsupported_sentence", "B1"),
        ("will visit New Delhi", "will visjt New Delhi", "quote_mismatch", "P1"),
        ("China apparently still hopes", "China apparently “hopes much” and still hopes", "quote_mismatch", "B2"),
        ("**Igor Sokolov, Energy Minister, undated (S1):** ", "", "changed_sentence", "J1"),
        ("Igor Sokolov, Energy Minister", "Ivan Petrov, Energy Minister", "changed_sentence", "J1"),
        ("| unsigned article, undated (S1) |", "| |", "changed_sentence", "P1"),
        ("| unsigned article, undated (S1) |", "| unsigned article, 2026 (S1) |", "unsupported_fact", "P1"),
    ],
)
def test_a_changed_sentence_is_found(page: Path, was: str, now: str, code: str, id: str) -> None:
    assert (code, id) in found(page, (was, now))


def test_a_finding_names_the_sentence_its_line_and_the_fix(page: Path) -> None:
    assert findings(page, ("China apparently still hopes for it.", "China still hopes for it.")) == [
        Finding(
            code="changed_sentence",
            sentence="China still hopes for it.",
            id="B2",
            line=14,
            detail="the quote has 'apparently'; hedge: “apparently” is gone",
            fix="put back “China apparently still hopes for it.”, or say what the quote says",
        )
    ]


def test_names_that_change_places_are_found_though_both_are_in_the_quote(page: Path) -> None:
    assert ("unsupported_fact", "B1") in found(page, ("between Russia and India", "between India and Russia"))


def test_words_that_were_joined_to_a_mark_are_checked_against_its_claim(page: Path) -> None:
    assert ("unsupported_fact", None) in found(
        page, ("still hopes for it.[^2]", "still hopes for it.[^2] Peru too.[^2]")
    )


@pytest.mark.parametrize(
    "added",
    [
        (" China apparently", " Nobody knows why. China apparently"),
        ("for it.[^2]", "for it.[^2] Nobody knows why."),
        ("| India | Russian", "| India | Nobody knows why. Russian"),
        ("## Check\n", "Nobody knows why.\n\n## Check\n"),
        ("## Check\n", "> Nobody knows why.\n\n## Check\n"),
        ("## Check\n", "> Comment (AB): mine\nNobody knows why.\n\n## Check\n"),
        ("- S1 carries", "- Nobody knows why. S1 carries"),
    ],
)
def test_a_sentence_without_a_mark_is_found_wherever_it_stands(page: Path, added: tuple[str, str]) -> None:
    told = findings(page, added)
    assert [(finding.code, finding.sentence, finding.id) for finding in told] == [
        ("uncited", "Nobody knows why.", None)
    ]


def test_a_heading_that_states_something_is_uncited(page: Path) -> None:
    assert found(page, ("## Check", "## Trade with India will fall in 2027")) == [("uncited", None)]


# --- footnotes --------------------------------------------------------------------------------------------------------


def test_a_mark_that_is_gone_leaves_the_sentence_uncited(page: Path) -> None:
    assert found(page, ("for it.[^2]", "for it.")) == [("uncited", "B2"), ("unused_footnote", None)]


def test_a_footnote_that_is_gone_is_given_in_the_fix(page: Path) -> None:
    (finding,) = findings(page, ("[^2]: S1 ¶5, 424-460.\n", ""))
    assert (finding.code, finding.id, finding.fix) == (
        "broken_footnote",
        "B2",
        "put back the line “[^2]: S1 ¶5, 424-460.”",
    )


@pytest.mark.parametrize(
    ("was", "now", "code"),
    [
        ("[^3]: S1 ¶3, 118-234", "[^3]: S1 ¶4, 118-234", "broken_footnote"),
        ("[^3]: S1 ¶3, 118-234", "[^3]: S1 ¶3, 119-234", "broken_footnote"),
        ("[^3]: S1 ¶3, 118-234", "[^3]: my own notes", "broken_footnote"),
        ("Energy Minister Igor Sokolov said.”", "Energy Minister Igor Sokolow said.”", "quote_mismatch"),
        (": “Russia may supply", ": “Russia will supply", "quote_mismatch"),
        (": “Russia may supply India with 30 million tonnes of oil, but no contract is signed, Energy Minister Igor "
         "Sokolov said.”", ".", "quote_mismatch"),
        ("[^1]: S1", "[^1]: S1 ¶4, 236-352.\n[^1]: S1", "broken_footnote"),
        ("[^1]: S1", "[^9]: S1 ¶4, 236-352.\n[^1]: S1", "unused_footnote"),
    ],
)  # fmt: skip
def test_a_footnote_that_says_something_else_is_found(page: Path, was: str, now: str, code: str) -> None:
    assert [finding.code for finding in findings(page, (was, now))] == [code]


def test_a_mark_that_leads_to_another_claim_is_found(page: Path) -> None:
    assert ("unsupported_fact", "B2") in found(page, ("for it.[^2]", "for it.[^4]"))


def test_a_mark_that_leads_to_a_source_that_the_frame_does_not_name_is_found(tmp_path: Path) -> None:
    first, second = document(), document(ARTICLE.replace("Lavrov in", "Talks in"), id="S2", path="b.txt")
    quote = "Mongolia refused the northern route of the pipeline in February 2026."
    told = [claim("C1", quote, first), claim("C2", quote, second), claim("C3", "China apparently still hopes", second)]
    lines = [("unsigned article, undated (S1)", told[0]), ("unsigned article, undated (S2)", told[2])]
    page = written(ledger([first, second], told, [prose("bottom-line", "Bottom line", *lines)]), tmp_path)
    assert verify(page).findings == ()
    assert ("changed_sentence", "B1") in found(page, ("2026.[^1]", "2026.[^2]"))


def test_an_edit_by_one_synonym_is_no_finding_and_by_words_of_its_own_it_is(page: Path) -> None:
    assert found(page, ("talks about trade", "talks about commerce")) == []
    assert found(page, ("talks about commerce", "talks about tanks and rifles")) == [("unsupported_sentence", "P1")]


def test_a_countrys_name_is_no_verb_of_saying(tmp_path: Path) -> None:
    home = document("The United States refused the route in Asia.")
    told = claim("C1", home.text, home)
    page = written(
        ledger([home], [told], [prose("bottom-line", "Bottom line", ("unsigned article, undated (S1)", told))]),
        tmp_path,
    )
    assert found(page, ("The United States refused", "The US refused")) == []


def test_two_claims_with_one_quote_may_share_a_sentence(tmp_path: Path) -> None:
    home = document()
    quote = "Mongolia refused the northern route of the pipeline in February 2026."
    told = [claim("C1", quote, home), claim("C2", quote, home)]
    section = prose("bottom-line", "Bottom line", ("unsigned article, undated (S1)", told[0]))
    both = section.model_copy(
        update={"sentences": tuple(line.model_copy(update={"claims": ("C1", "C2")}) for line in section.sentences)}
    )
    assert verify(written(ledger([home], told, [both]), tmp_path)).findings == ()


# --- the program's own lines ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("was", "now", "code", "id"),
    [
        ("4 of 4 citations", "3 of 4 citations", "unsupported_fact", "C1"),
        ("carries 4 of", "has 4 of", "changed_sentence", "C1"),
        ("| India | Russian", "| Nepal | Russian", "unsupported_fact", "P1"),
        ("not in these articles", "not in these three articles", "unsupported_fact", "Q1"),
        ("engine: extractive", "engine: llm", "changed_sentence", None),
        ('date: "2026-03-05"', 'date: "2026-03-06"', "unsupported_fact", None),
    ],
)
def test_a_line_of_the_programs_in_other_words_is_found(
    page: Path, was: str, now: str, code: str, id: str | None
) -> None:
    assert found(page, (was, now)) == [(code, id)]


# --- sources ----------------------------------------------------------------------------------------------------------


def test_a_source_that_was_edited_is_found_with_the_quotes_that_are_gone(page: Path) -> None:
    source_edited(page, "12 percent", "14 percent")
    assert found(page) == [("source_changed", "S1"), ("quote_mismatch", "B1")]


def test_a_quote_that_has_moved_is_told_with_its_new_place(page: Path) -> None:
    source_edited(page, "Mongolia refused", "In the end Mongolia refused")
    told = findings(page)
    assert [(finding.code, finding.id) for finding in told] == [("source_changed", "S1"), ("quote_mismatch", "B2")]
    assert told[1].detail == "its quote now stands at 435-471 of S1"


def test_a_source_that_is_gone_is_found_once_with_what_rests_on_it(page: Path) -> None:
    (page.parent.parent / "a.txt").unlink()
    (finding,) = findings(page)
    assert (finding.code, finding.id) == ("source_missing", "S1")
    assert finding.detail == "a.txt is not where it was; on it rest: B1, B2, J1, P1"


def test_a_source_is_found_from_the_working_directory_first(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.txt").write_text(f"{ARTICLE}More.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert found(page) == [("source_changed", "S1")]


def test_a_page_without_its_ledger_is_an_error(page: Path) -> None:
    page.with_suffix(".json").unlink()
    with pytest.raises(InputError, match="no ledger"):
        verify(page)


def test_a_ledger_that_is_none_is_an_error(page: Path) -> None:
    page.with_suffix(".json").write_text("[]", encoding="utf-8")
    with pytest.raises(InputError, match="is no ledger"):
        verify(page)


# --- the annex, and lines in other places -----------------------------------------------------------------------------


def annexed(page: Path, was: str, now: str) -> list[tuple[str, str]]:
    """Sentence and detail of what is found once these words of the annex are others."""
    annex = page.with_name(f"{page.stem}-annex.md")
    text = render_annex(read_ledger(page.with_suffix(".json")))
    assert was in text
    annex.write_text(text.replace(was, now, 1), encoding="utf-8")
    return [(finding.sentence, finding.detail) for finding in verify(page).findings]


def test_the_annex_is_the_programs_and_what_differs_in_it_is_found(page: Path) -> None:
    assert annexed(page, "Nothing was withheld.", "Nothing was withheld.") == []
    assert annexed(page, "Nothing was withheld.", "> Comment (AB): Nothing?") == []
    assert annexed(page, "| used |", "| duplicate |") == [
        ("S1 a.txt duplicate", "line 13 of the annex is not the ledger's")
    ]


def test_a_line_that_is_told_twice_is_found(page: Path) -> None:
    line = "China apparently still hopes for it.[^2]"
    told = findings(page, (line, f"{line}\n- {line}"))
    assert "it stands in line" in " ".join(finding.detail for finding in told)


def test_a_fact_under_the_heading_of_what_the_sources_judge_is_found(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    line = next(one for one in text.split("\n") if "China apparently" in one)
    judged = next(one for one in text.split("\n") if "30 million tonnes of oil" in one and one.startswith("- "))
    moved = text.replace(f"{line}\n", "").replace(judged, f"{judged}\n{line}")
    page.write_text(moved, encoding="utf-8")
    assert "status: it stands under" in " ".join(finding.detail for finding in verify(page).findings)
