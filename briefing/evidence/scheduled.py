"""Acts that only a plan tells as acts: "will be commissioned", "is to be connected to the grid", "will enter service".

Told of the past or the present many of these words are no act ("is closely connected", "runs well"), so they count only
behind a future.
"""

import re

SCHEDULED = re.compile(
    r"\bbe (?:\w+ly )?(?:commissioned|completed|connected to|extended|prolonged|renewed|inaugurated|finished|"
    r"finali[sz]ed|installed|laid|tested|expanded|upgraded|introduced|lifted|put (?:into|in) \w+|"
    r"brought (?:online|on ?stream)|transferred|deployed|shipped|loaded|ready)\b"
    r"|\b(?:will|shall|(?:is|are|due|set|expected|scheduled|planned|slated) to) (?:also |then |again )?"
    r"(?:commission|complete|extend|prolong|renew|inaugurate|finish|install|lay|introduce|lift|transfer|deploy|ship|pump|fly|sail|restart|"
    r"run (?:\w+ ){0,3}?(?:between|from|to|daily|weekly|twice|once)|"
    r"enter (?:service|operation|production|into)|"
    r"(?:come|go) (?:on ?stream|online|on line|into (?:operation|service|force|effect))|take effect|be operational)\b"
)
