"""Letters go whatever the names and domains on them are written with."""

from email import message_from_bytes, policy

import pytest

from ideation.accounts.mail import message_of


@pytest.mark.parametrize(
    ("sender", "to", "named", "sent_by", "sent_to"),
    [
        ("Ideation <post@forening.dk>", "mia@blåbær.dk", "Ideation", "post@forening.dk", "mia@xn--blbr-roah.dk"),
        ("post@blåbær.dk", "mia@x.dk", "", "post@xn--blbr-roah.dk", "mia@x.dk"),
        ("Blåbær, Århus <post@x.dk>", "mia@x.dk", "Blåbær, Århus", "post@x.dk", "mia@x.dk"),
        ('"Unge & co." <post@x.dk>', "mia@x.dk", "Unge & co.", "post@x.dk", "mia@x.dk"),
    ],
)
def test_an_address_is_taken_as_people_write_it(sender: str, to: str, named: str, sent_by: str, sent_to: str) -> None:
    letter = message_of(sender, to, "Nyt kodeord – blåbær", "Hej Åse")
    read = message_from_bytes(letter.as_bytes(policy=policy.SMTP), policy=policy.default)
    one, other = read["From"].addresses[0], read["To"].addresses[0]
    assert (one.display_name, one.addr_spec, other.addr_spec) == (named, sent_by, sent_to)
    assert read["Message-ID"].isascii() and read["Subject"] == "Nyt kodeord – blåbær"
