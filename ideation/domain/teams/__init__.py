"""Teams out of wishes: who goes where, so that wishes are met and the groups of the room meet one another.

`problem.py` says what is asked, `objective.py` how good an answer is, in whole numbers only, and `greedy.py` finds a
good one without any library. The best one there is, where a solver is installed, comes from `ideation/teams/`.
"""
