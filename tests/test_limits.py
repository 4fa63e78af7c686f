"""What one article may cost."""

import signal
import threading

import pytest

from briefing.articles.limits import (
    MAX_ALL_ATTRIBUTES,
    MAX_ATTRIBUTES,
    MAX_LINES,
    MAX_TAGS,
    TooLongError,
    cpu_limit,
    excess,
)


def busy() -> None:
    while True:
        sum(range(1000))


def test_work_that_takes_too_long_is_stopped_and_the_timer_is_off_again() -> None:
    before = signal.getsignal(signal.SIGVTALRM)
    with pytest.raises(TooLongError, match=r"more than 0\.05 s of CPU time"), cpu_limit(0.05):
        busy()
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0, 0)
    assert signal.getsignal(signal.SIGVTALRM) == before


def test_the_outer_limit_stays_in_force() -> None:
    with pytest.raises(TooLongError, match=r"0\.05"), cpu_limit(0.05), cpu_limit(60):
        busy()


def test_other_threads_run_without_it() -> None:
    done: list[int] = []

    def work() -> None:
        with cpu_limit(0.001):
            done.append(sum(range(1000)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [499500]


def test_more_lines_or_tags_than_memory_bears_are_refused() -> None:
    assert excess("a\n" * MAX_LINES, is_page=False) is None
    assert excess("a\u2028" * (MAX_LINES + 1), is_page=False) == "more than 200,000 lines, too many for one article"
    assert excess("<p>a\n" * MAX_TAGS, is_page=True) is None
    assert excess("<p>" * (MAX_TAGS + 1), is_page=True) == "a page of more than 400,000 tags, too many for one article"


def test_a_tag_with_more_attributes_than_any_page_needs_is_refused() -> None:
    tag = "<p " + " ".join(f'a{number}="{number}"' for number in range(MAX_ATTRIBUTES + 1))
    assert excess(f"<body>{tag}>A page.", is_page=True) == "a tag of more than 1,000 attributes, too many to read"
    assert excess(f"<body>{tag.rpartition(' ')[0]}>A page.", is_page=True) is None
    script = "<script>for(i=0;i<n;i++){" + 'x.push("a b");' * 2000 + "}</script>"
    assert excess(f"<body>{script}{'<p>A page, of many words.</p>' * 2000}", is_page=True) is None


def test_a_page_with_more_attributes_in_all_than_memory_bears_is_refused() -> None:
    tag = "<p " + " ".join(f"a{number}=x" for number in range(500)) + ">salt</p>"
    told = "a page of more than 300,000 attributes, too many for one article"
    assert excess(tag * (MAX_ALL_ATTRIBUTES // 500), is_page=True) is None
    assert excess(tag * (MAX_ALL_ATTRIBUTES // 500 + 1), is_page=True) == told
    assert excess("<p " + "a=x " * 999 + ">" * 2 + " a=x" * MAX_ALL_ATTRIBUTES, is_page=True) is None
