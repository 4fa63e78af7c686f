"""Serves the rig until it is stopped."""

import asyncio
import contextlib

from tests.provider_rig.batches import add_batch_routes
from tests.provider_rig.provider import make_app, parse_arguments, serve


def main() -> None:
    config, port = parse_arguments()
    app = make_app(config)
    add_batch_routes(app)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(app, port))


main()
