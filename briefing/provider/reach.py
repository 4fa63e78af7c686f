"""Is the endpoint there, and does it take our key? One small request that costs nothing."""

from typing import NamedTuple


class Reach(NamedTuple):
    """What an endpoint answered."""

    fine: bool
    told: str


_TIMEOUT_S = 10.0


def reach(base_url: str | None, api_key: str | None) -> Reach:
    """Asks for the list of models."""
    import openai

    try:
        with openai.OpenAI(base_url=base_url, api_key=api_key or "none", max_retries=0, timeout=_TIMEOUT_S) as client:
            models = [model.id for model in client.models.list().data]
    except openai.AuthenticationError:
        return Reach(False, "the key is refused; check OPENAI_API_KEY")
    except openai.APIStatusError as error:
        return Reach(error.status_code == 404, f"answers with status {error.status_code}")
    except openai.APIConnectionError:
        return Reach(False, f"{base_url or 'the default endpoint'} can't be reached; check --base-url and the network")
    return Reach(True, f"reachable, {len(models)} models" + (f", such as {models[0]}" if models else ""))
