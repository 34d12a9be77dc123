"""All the ways to vote, one file each. A new one is a module with its `METHOD` and its row here; nothing else knows
their names."""

from ideation.domain.voting.method import Method
from ideation.domain.voting.methods import (
    approval,
    budget_equal_shares,
    budget_greedy,
    consent,
    dots,
    equal_shares,
    gradients,
    impact_effort,
    irv,
    pairwise,
    pav_sequential,
    phragmen,
    quadratic,
    ranked_pairs,
    schulze,
    score,
    sector_best,
    sector_equal_voice,
    sector_threshold,
    star,
    stv,
)

METHODS: dict[str, Method] = {
    module.METHOD.name: module.METHOD
    for module in (
        phragmen,
        approval,
        pav_sequential,
        equal_shares,
        sector_threshold,
        sector_equal_voice,
        sector_best,
        dots,
        quadratic,
        score,
        star,
        ranked_pairs,
        schulze,
        irv,
        stv,
        pairwise,
        budget_equal_shares,
        budget_greedy,
        impact_effort,
        consent,
        gradients,
    )
}
