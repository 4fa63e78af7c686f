"""What kind of statement a sentence is, and whether it is done or ahead."""

import pytest

from briefing.evidence.classify import kind_of, status_of, substance, tells_something
from briefing.evidence.voice import Voice

UNSIGNED = Voice()
EXPERTS = Voice("Experts", None, "unnamed", form="lead")
TRADERS = Voice("two traders", None, "unnamed", form="trail")
OFFICIAL = Voice("Wang Yi", "Foreign Minister", "official", form="turn")
ANALYST = Voice("Zhang Hong", "researcher", "analyst", form="lead")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("In May 2014, Gazprom signed an agreement to supply gas to China.", "done"),
        ("Putin will pay a state visit to North Korea.", "planned"),
        ("Lavrov is set to visit Iran on Tuesday.", "planned"),
        ("Laos bought 120,000 tonnes of diesel.", "done"),
        ("Shoigu was on his way to Indonesia to forge defence ties.", "planned"),
        ("I would like to note that trade is growing.", "ongoing"),
        ("A signature may follow in the autumn.", "conditional"),
        ("If Mongolia joins the organisation, it will benefit.", "conditional"),
        ("The clearing house which was to have opened in October will not be set up.", "denied"),
        ("The plan to link the two banks has been shelved.", "denied"),
        ("Russia will not be isolated.", "planned"),
        ("Peskov denied that the pipeline was on the agenda.", "denied"),
        ("Estria and Lund did not sign the ferry contract on Monday.", "denied"),
        ("No contract was signed in Harbin.", "denied"),
        ("Neither side signed the contract.", "denied"),
        ("No fewer than six contracts were signed.", "done"),
        ("The two sides were to sign the contract in May.", "unknown"),
        ("The deal that the two firms were to extend has been shelved.", "denied"),
        ("The ban came into force, and the ferries were to follow.", "done"),
        ("The premier never visited Lund.", "denied"),
        ("The premier, who had not visited Lund since May, signed the contract.", "done"),
        ("Although Lund did not pay, Estria delivered the ferries.", "done"),
        ("Estria did not rule out a second bridge.", "done"),
        ("The bill was not signed until May.", "done"),
        ("A law of governments that haven't got much money was passed.", "done"),
        ("The two sides have not settled how the grain will be paid for.", "unknown"),
        ("The minister is said to have signed the paper.", "unknown"),
        ("Kazakhstan has chosen Rosatom as the leader of the consortium which will build the plant.", "done"),
        ("Russia and China have failed to settle the price, although both insist the date will hold.", "done"),
        ("Russia, which began pumping gas in 2023, will lift deliveries from 2026.", "planned"),
        ("Talks in Lund ended on Friday without the contract that Estrian officials had hoped to sign.", "done"),
        ("Lund said that the minister had hoped to sign the contract.", "unknown"),
        ("Russia and China have agreed on the route but differ on what Beijing will pay for the gas.", "done"),
    ],
)
def test_tense_and_modality_tell_what_is_done_and_what_lies_ahead(text: str, status: str) -> None:
    assert status_of(text) == status


def test_the_end_of_talks_is_an_event() -> None:
    text = "Talks in Lund ended on Friday without the contract that Estrian officials had hoped to sign."
    assert kind_of(text, "done", UNSIGNED) == "event"


def test_what_was_due_on_a_day_ahead_lies_ahead() -> None:
    assert status_of("The two sides were to sign it in September 2027.", dated_after=True) == "planned"


def test_what_was_agreed_for_a_day_ahead_lies_ahead() -> None:
    text = "The two sides agreed to hold the next session in Moscow in September 2027."
    assert (status_of(text), status_of(text, dated_after=True)) == ("done", "planned")


@pytest.mark.parametrize(
    ("text", "voice", "kind"),
    [
        ("Putin had a phone call with Modi, promising reliable supplies.", UNSIGNED, "event"),
        ("Around 12,000 North Koreans are working in Russia, an independent group says.", UNSIGNED, "figure"),
        ("The two leaders noted their interest in expanding trade to its potential.", UNSIGNED, "event"),
        ("India is a relatively reliable partner for Russia.", UNSIGNED, "judgment"),
        ("Moscow will sign the gas contract in May.", EXPERTS, "forecast"),
        ("Moscow will sign the gas contract in May.", UNSIGNED, "event"),
        ("A refinery in Surat has stopped taking Russian crude.", TRADERS, "event"),
        ("A refinery in Surat has stopped taking Russian crude.", EXPERTS, "judgment"),
        ("Relations between the two banks have cooled.", TRADERS, "judgment"),
        ("Buyers in Surat were nervous.", TRADERS, "judgment"),
        ("We also believe that trade with Russia fell somewhat.", OFFICIAL, "position"),
        ("In 2014 our countries signed the agreement in Shanghai.", OFFICIAL, "event"),
        ("Trade with China fell by 7.5 percent.", UNSIGNED, "figure"),
        ("The relationship is wide, but it is not deep.", ANALYST, "judgment"),
    ],
)
def test_deeds_are_events_and_what_is_believed_is_somebodys(text: str, voice: Voice, kind: str) -> None:
    assert kind_of(text, status_of(text), voice) == kind


def test_a_courtesy_tells_less_than_a_figure_or_a_thing_dealt_in() -> None:
    courtesy = "Our cooperation on all aspects of our friendly relations is making rapid headway."
    fact = "China bought 28 percent more Russian crude oil by pipeline than a year before."
    assert not tells_something(courtesy)
    assert substance(courtesy) < 0 < substance(fact)


def test_what_was_signed_is_done_though_it_foresees() -> None:
    assert status_of("The two signed a contract under which 40 tonnes will be sold") == "done"
    assert status_of("The two will sign a contract under which 40 tonnes were sold") == "planned"
    assert status_of("The contract under which 40 tonnes were sold will be signed") == "planned"


def test_a_deed_that_sources_tell_of_is_an_event_and_what_experts_think_is_not() -> None:
    deed = "Last month a Russian delegation visited Jakarta and offered Pertamina a stake in a gas venture."
    sources = Voice("Indonesian media", None, "unnamed", form="lead")
    assert [kind_of(deed, "done", voice) for voice in (sources, EXPERTS)] == ["event", "judgment"]


def test_what_was_not_done_is_an_event_whoever_without_a_name_tells_it() -> None:
    text = "Estria and Lund did not sign the ferry contract in Harbin on Monday."
    assert kind_of(text, status_of(text), Voice("a Lund official", None, "unnamed", form="trail")) == "event"


def test_what_was_done_is_no_forecast_though_it_would_bring_something() -> None:
    text = (
        "Oman and Russia signed a pact on a floating station, a project that would give it a reactor if it goes well."
    )
    assert status_of(text) == "done"
    assert kind_of(text, "done", UNSIGNED) == "event"


def test_a_protest_over_a_plan_is_made() -> None:
    assert status_of("Japan lodged a protest on Tuesday over a plan to hold drills near Etorofu.") == "done"


def test_what_is_put_off_is_an_event_whoever_tells_it() -> None:
    text = "The start of work on the railway, billed as a quick remedy, has been put off until the spring of 2027."
    assert kind_of(text, "done", Voice("Mongolian officials", None, "unnamed")) == "event"


def test_what_is_being_built_is_under_way_though_it_will_cut_a_route() -> None:
    text = "Chinese firms, meanwhile, are tunnelling for the railway that will cut Russia out of one route."
    assert status_of(text) == "ongoing"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The first unit will be connected to the grid in 2027.", "event"),
        ("The second unit will be commissioned in December.", "event"),
        ("The bridge is to be completed by 2028.", "event"),
        ("The waiver is to be extended by six months.", "event"),
        ("The contract will be extended until 2030.", "event"),
        ("The plant will come on stream in 2027.", "event"),
        ("The line is due to enter service in March.", "event"),
        ("Trains will run between Oslo and Bergen twice a month.", "event"),
        ("Первый блок подключат к сети в 2027 году.", "event"),
        ("Мост будет достроен в 2028 году.", "event"),
        ("Соглашение вступит в силу 1 января 2027 года.", "event"),
        ("首台机组将于2027年并网发电。", "event"),
        ("The two harbours will be closely connected.", "forecast"),
        ("The result will be completely different.", "forecast"),
        ("Sales of fish will cover most of the growth until 2030.", "forecast"),
    ],
)
def test_what_a_plan_will_have_done_is_an_act_and_what_it_leads_to_is_none(text: str, kind: str) -> None:
    assert (status_of(text), kind_of(text, status_of(text), Voice())) == ("planned", kind)


def test_what_an_aside_foresees_is_no_plan_of_the_sentence() -> None:
    told = "Ada Lund, who is due in Laos next week for the forum, has called the quay a priority for the north"
    assert status_of(told) == "done"


def test_what_there_is_little_hope_of_is_no_plan() -> None:
    told = "Fishing in the sound has not resumed, and the envoy has offered little hope that it will."
    assert status_of(told) == "unknown"
