"""The room without scripts, for strict and for old browsers: what each step asks, as ordinary forms. Coming in,
writing, voting and promising go through the same commands as everything else; a form that is sent twice is done once.

    seen_by(member)      what the page shows now
    done(member)         what the form that was just sent asks for, done; or Refused
    place()              where on the page one is then
    written(), refused_choice(member)      what stood in a form that was refused
"""

from ideation.web.by_forms.form_actions import done, place, refused_choice, written
from ideation.web.by_forms.views import seen_by

__all__ = ["done", "place", "refused_choice", "seen_by", "written"]
