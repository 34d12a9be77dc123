"""The two doors as people see them: the page with the sectors, and the page of a one-time link.

Most tests look at what is behind them, and come in by the same forms without the pages (`come_in`, `lead` in hands.py).
"""

from playwright.sync_api import Page

from tests.story import Camp

from .hands import awake, choose_group, press


def by_the_door(page: Page, camp: Camp, sector: str = "civil") -> Page:
    """By the QR code's address."""
    page.goto(f"/j/{camp.invite}")
    choose_group(page, sector)
    page.wait_for_url("**/room/*")
    return awake(page)


def by_a_link(page: Page, camp: Camp, role: str = "facilitator") -> Page:
    """Into the console, as a co-facilitator comes."""
    asked = camp.facilitator().http("POST", f"/api/sessions/{camp.id}/links", json={"role": role})
    page.goto(asked.json["url"])
    press(page, f"join.as_{role}_go")
    return awake(page)
