"""What a screen reads from: a seat's view, who looks, in which language, at what time."""

from dataclasses import dataclass

from meetingroom.domain.circumstances import Circumstances
from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.errors import RefusedError
from meetingroom.domain.ids import DeviceId, PersonId
from meetingroom.domain.people import NOBODY, RegisterEntry, nameless
from meetingroom.domain.refusals import PaperNotStoredError
from meetingroom.domain.session import decide
from meetingroom.domain.state import SessionState, SittingPhase, Speaker
from meetingroom.domain.values import Language, Role
from meetingroom.seat.session_seat import SeatView
from meetingroom.sync.phases import Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A seat as its person sees it.

    Attributes:
        view: what the seat holds; its replica is there.
        state: the session as confirmed by the server.
        person: who looks.
        language: of the sentences.
        now_ms: the server's clock, UTC in milliseconds.
    """

    view: SeatView
    state: SessionState
    person: PersonId
    language: Language
    now_ms: int

    @property
    def is_live(self) -> bool:
        """Whether the seat is connected and up to date."""
        return self.view.seat.phase is Phase.LIVE

    @property
    def roles(self) -> frozenset[Role]:
        """What this person may be in the session now."""
        return self.state.roles_of(self.person)

    @property
    def has_sat(self) -> bool:
        """Whether a sitting is over and no other one is planned yet."""
        phases = [sitting.phase for sitting in self.state.sittings.values()]
        return bool(phases) and all(phase is SittingPhase.CLOSED for phase in phases)

    def entry(self, person: PersonId) -> RegisterEntry:
        """Return a person's names; a nameless entry until the register is here."""
        return self.view.register.get(person) or nameless(person)

    def speaker(self, speaker: Speaker) -> RegisterEntry:
        """Return the names of who speaks; who is no person here as the desk typed it."""
        if speaker.person != NOBODY:
            return self.entry(speaker.person)
        titles = (speaker.post,) if speaker.post else ()
        return RegisterEntry(person=NOBODY, honorific="", name=speaker.name, titles=titles)

    def reason(self, command: SessionCommand) -> str:
        """Return why a wish would be refused now, in a sentence; empty when it would not.

        The rules of the server answer, on what this seat knows: a button says beforehand what the
        server would say afterwards.
        """
        around = Circumstances(
            person=self.person, device=DeviceId("here"), now_ms=self.now_ms, stored={}
        )
        try:
            decide(self.state, command, around)
        except PaperNotStoredError:
            return ""  # which files the server holds is not known here
        except RefusedError as error:
            return error.sentence(self.language)
        return ""
