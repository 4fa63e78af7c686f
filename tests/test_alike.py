"""Finding like sets of words through an index."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.evidence.alike import alike

SETS = st.lists(st.frozensets(st.sampled_from("abcdefghij"), max_size=8), max_size=25)


@given(SETS, st.sampled_from([0.5, 0.6, 0.7, 1.0]))
def test_the_index_finds_what_comparing_each_with_each_finds(sets: list[frozenset[str]], least: float) -> None:
    def near(one: int, other: int) -> bool:
        small = min(len(sets[one]), len(sets[other]))
        return one != other and small >= 2 and len(sets[one] & sets[other]) >= least * small

    each = [[other for other in range(len(sets)) if near(one, other)] for one in range(len(sets))]
    assert alike(sets, [[0]] * len(sets), least, 2) == each


def test_sets_without_a_common_shelf_are_not_compared() -> None:
    words = frozenset("abc")
    assert alike([words, words, words], [[1], [2], [2, 3]], 0.5, 2) == [[], [2], [1]]


def test_a_formula_finds_nothing_and_costs_little() -> None:
    formula = [frozenset({"thank", "you", str(number)}) for number in range(1000)]
    assert sum(map(len, alike(formula, [[0]] * 1000, 0.6, 2))) < 1000 * 2 * 201
