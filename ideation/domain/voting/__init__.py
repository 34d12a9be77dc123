"""All the ways to vote. A new one is a module with its `METHOD` and its row here; nothing else knows their
names."""

from ideation.domain.voting import approval, consent, dots, gradients, phragmen
from ideation.domain.voting.method import Method

METHODS: dict[str, Method] = {
    module.METHOD.name: module.METHOD for module in (phragmen, approval, dots, consent, gradients)
}
