"""Somebody with an account, and their address."""

import pytest

from tests.web.login_pages.logging_in import Account, address


@pytest.fixture
def ida(account: Account) -> str:
    email = address()
    account(email, "Ida")
    return email
