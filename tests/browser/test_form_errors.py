"""A form that was not taken: one stands at what is wrong, it begins with "Fejl:", and its link leads to the box."""

import pytest
from playwright.sync_api import Page, expect

from tests.story import Camp

from .conftest import People
from .hands import box, da, press


def wrong_code(page: Page, camp: Camp) -> None:
    page.goto("/")
    box(page, "join.type_code").fill("aaaaa aaaaa")
    press(page, "join.go_in")


def wrong_password(page: Page, camp: Camp) -> None:
    page.goto("/login")
    box(page, "account.email").fill("ingen@eksempel.dk")
    page.get_by_label(da("account.password"), exact=True).fill("fire ord uden mening")
    press(page, "account.log_in")


def wrong_address(page: Page, camp: Camp) -> None:
    page.goto("/password")
    box(page, "account.email").fill("a@b@c")
    page.locator("form.form").evaluate("form => form.noValidate = true")
    press(page, "account.send_link")


def wrong_name(page: Page, camp: Camp) -> None:
    camp.facilitator().send("session.update", names="on")
    page.goto(f"/j/{camp.invite}")
    page.locator("button.choice").first.click()


FORMS = {"code": wrong_code, "password": wrong_password, "address": wrong_address, "name": wrong_name}


@pytest.mark.parametrize("form", FORMS)
def test_one_stands_at_what_is_wrong(camp: Camp, people: People, form: str) -> None:
    page = people.phone()
    FORMS[form](page, camp)
    summary = page.locator(".summary")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("heading")).to_have_text(da("common.error_summary"))
    assert da("common.error_summary").startswith(da("common.error_prefix"))
    link = summary.get_by_role("link").first
    asked = page.locator(link.get_attribute("href") or "")
    link.click()
    expect(asked).to_be_focused()
    expect(asked).to_be_in_viewport()
