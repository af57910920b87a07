"""The operator: gives the chair's commands by spoken order (theo lệnh của chủ tọa).

An operator first says whose orders these are. Before whatever an operator then does the log says
who did it and by whose order, so that each act carries both names.
"""

from dataclasses import replace

from meetingroom.domain import commands as c
from meetingroom.domain import facts as f
from meetingroom.domain.ids import PersonId
from meetingroom.domain.log import Stamp
from meetingroom.domain.refusals import NotPresiderError, OrderMissingError
from meetingroom.domain.rights import acts_by_order
from meetingroom.domain.state import OrderedActs, SessionState
from meetingroom.domain.values import Role

OrderCommand = c.TakeOrders
OrderFact = f.OrdersTaken | f.ActOrdered


def decide_order(
    state: SessionState, command: OrderCommand, operator: PersonId
) -> tuple[f.OrdersTaken, ...]:
    """Decide by whose order an operator acts.

    Raises:
        NotPresiderError: who is named does not preside.
    """
    presider = command.presider
    if Role.PRESIDER not in state.roles.get(presider, ()):
        raise NotPresiderError
    if state.orders.get(operator) == presider:
        return ()
    return (f.OrdersTaken(operator=operator, presider=presider),)


def ordered(
    state: SessionState, command: c.SessionCommand, person: PersonId
) -> tuple[f.ActOrdered, ...]:
    """Return what stands in the log before an operator's act; nothing before anybody's own.

    Raises:
        OrderMissingError: the operator has not said by whose order, or that person presides no
            more.
    """
    if not acts_by_order(state, command, person):
        return ()
    presider = state.orders.get(person)
    if presider is None or Role.PRESIDER not in state.roles.get(presider, ()):
        raise OrderMissingError
    return (f.ActOrdered(operator=person, presider=presider),)


def evolve_order(state: SessionState, fact: OrderFact, stamp: Stamp) -> SessionState:
    """Return the session after a fact of an operator."""
    if isinstance(fact, f.OrdersTaken):
        return replace(state, orders={**state.orders, fact.operator: fact.presider})
    pair = (fact.operator, fact.presider)
    others = tuple(acts for acts in state.ordered if (acts.operator, acts.presider) != pair)
    known = next((a for a in state.ordered if (a.operator, a.presider) == pair), None)
    acts = OrderedActs(
        operator=fact.operator,
        presider=fact.presider,
        acts=1 if known is None else known.acts + 1,
        first_ms=stamp.at_ms if known is None else known.first_ms,
        last_ms=stamp.at_ms,
    )
    return replace(state, ordered=(*others, acts))
