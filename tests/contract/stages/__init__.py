"""For every command there is: a camp brought to where it is right to send it, by whom, and what.

The tests of the contract go over this table; a command that is missing in it fails them, so a new command is tested
from the day it is born.
"""

from ideation.contract.protocol import COMMANDS
from tests.contract.stages import concepts, ideas, people, session, votes
from tests.contract.stages.setting import STAGES, Stage, set_stage

__all__ = ["STAGES", "Stage", "concepts", "ideas", "people", "session", "set_stage", "votes"]

assert STAGES.keys() == COMMANDS.keys(), STAGES.keys() ^ COMMANDS.keys()
