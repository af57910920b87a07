"""Windows without a network: a door that decides by the rules, and a session shown by it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

from meetingroom.desktop.models.session_model import SessionModel
from meetingroom.desktop.ports import Around, ExportedFiles, PagesOf, PairingCode
from meetingroom.domain.commands import SessionCommand
from meetingroom.domain.errors import RefusedError
from meetingroom.domain.ids import CommandId, PersonId
from meetingroom.domain.rights import is_desk
from meetingroom.domain.values import Language
from meetingroom.protocol.messages import Answer, AnsweredGlance, AwaySeat, Refusal, SeatedGlance
from meetingroom.seat.driver import Outcome
from meetingroom.seat.papers import PapersHere
from meetingroom.seat.session_seat import SeatView
from meetingroom.service.projection import view as projected
from meetingroom.sync.engine import Seat
from meetingroom.sync.marks import MarkBook, MarkId, OpId, delete, write
from meetingroom.sync.outbox import Outbox, Pending, Progress
from meetingroom.sync.phases import Phase
from meetingroom.sync.replica import Replica
from tests.helpers.pages import FakePages
from tests.helpers.scenes import REGISTER, Scene

Then = Callable[..., None]


class FakeSettings:
    """Remembers likings for as long as the test lasts."""

    def __init__(self) -> None:
        self.kept: dict[str, dict[str, str]] = {}

    def load(self, person: str) -> Mapping[str, str]:
        """Return what was kept."""
        return self.kept.get(person, {})

    def save(self, person: str, values: Mapping[str, str]) -> None:
        """Keep it beside what was kept."""
        self.kept[person] = {**self.kept.get(person, {}), **values}


@dataclass
class FakeDoor:
    """Answers every wish at once, by the rules, unless the line is cut."""

    shown: "ShownSession"
    wished: list[SessionCommand] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)
    papers: dict[str, Path] = field(default_factory=dict)
    minutes: Path | None = Path("minutes.pdf")
    minutes_error: Exception | None = None
    previews: int = 0
    waiting: list[tuple[SessionCommand, Then]] = field(default_factory=list)
    tries: int = 0

    def wish(self, command: SessionCommand, then: Callable[[Outcome], None], failed: Then) -> None:
        """Take a wish: keep it while the line is slow, else decide it now."""
        _ = failed
        self.wished.append(command)
        if self.shown.is_slow or self.shown.phase is not Phase.LIVE:
            self.shown.put_off(command)
            self.waiting.append((command, then))
            return
        then(self.shown.decide(command))

    def write_mark(self, mark: MarkId, body: bytes, failed: Then) -> None:
        """Make or change a mark."""
        _ = failed
        self.shown.change_marks(lambda book: write(book, OpId(f"op-{mark}"), mark, body))

    def delete_mark(self, mark: MarkId, failed: Then) -> None:
        """Delete a mark."""
        _ = failed
        self.shown.change_marks(lambda book: delete(book, OpId(f"op-{mark}"), mark))

    def find_paper(self, sha256: str, then: Callable[[Path | None], None], failed: Then) -> None:
        """Say where a paper lies."""
        _ = failed
        then(self.papers.get(sha256))

    def export(self, folder: Path, then: Callable[[ExportedFiles], None], failed: Then) -> None:
        """Write nothing, and say where it would be."""
        _ = failed
        self.folders.append(folder)
        then(
            ExportedFiles(
                docx=folder / "minutes.docx",
                pdf=folder / "minutes.pdf",
                record=folder / "record.zip",
            )
        )

    def preview(self, then: Callable[[Path], None], failed: Then) -> None:
        """Say where the PDF is that the test brought, or fail as it wants; None takes for ever."""
        self.previews += 1
        if self.minutes_error is not None:
            failed(self.minutes_error)
        elif self.minutes is not None:
            then(self.minutes)

    def offer_code(self, then: Callable[[PairingCode], None], failed: Then) -> None:
        """Offer a code that runs out in five minutes."""
        _ = failed
        then(PairingCode(digits="48205719", expires_ms=self.shown.scene.now_ms + 300_000))

    def try_again(self) -> None:
        """Count it."""
        self.tries += 1


class ShownSession:
    """One person's window model on a scene, as the server would show it to that person."""

    def __init__(
        self,
        scene: Scene,
        person: PersonId,
        language: Language = Language.VIETNAMESE,
        pages_of: PagesOf | None = None,
    ) -> None:
        self.scene = scene
        self.person = person
        self.phase = Phase.LIVE
        self.is_slow = False
        self.outbox: Outbox = ()
        self.papers = PapersHere()
        self.away: tuple[AwaySeat, ...] = ()
        self.book = MarkBook()
        self.said: list[str] = []
        self.door = FakeDoor(self)
        self._ids = count(1)
        around = Around(
            now_ms=lambda: scene.now_ms,
            new_id=self._new_id,
            language=language,
            pages_of=pages_of or FakePages,
        )
        self.model = SessionModel(person, self.door, around)
        self.model.told.connect(self.said.append)
        self.refresh()

    def refresh(self) -> None:
        """Show the scene as it is now."""
        self.model.show(self.view())
        self.model.tick()

    def view(self) -> SeatView:
        """Return what the seat would hold."""
        state = projected(self.scene.state, self.person)
        replica = Replica(session=state.session, position=len(self.scene.log), state=state, note="")
        seat = Seat(
            session=state.session,
            phase=self.phase,
            replica=replica,
            outbox=self.outbox,
            glance=self._glance(),
            seated=self._seated(),
        )
        return SeatView(seat=seat, register=REGISTER, papers=self.papers, marks=self.book)

    def _seated(self) -> SeatedGlance | None:
        if not self._is_desk():
            return None
        return SeatedGlance(session=self.scene.state.session, devices=26, away=self.away)

    def decide(self, command: SessionCommand) -> Answer:
        """Answer as the server does, and show what it led to."""
        refusal: Refusal | None = None
        try:
            self.scene.wish(self.person, command)
        except RefusedError as error:
            sentence = error.sentence(self.model.wishes.language)
            refusal = Refusal(code=error.code, sentence=sentence)
        self.refresh()
        return Answer(id="x", ok=refusal is None, position=1, receipts=(), refusal=refusal)

    def put_off(self, command: SessionCommand) -> None:
        """Keep a wish in the outbox, as a seat without an answer does."""
        is_live = self.phase is Phase.LIVE
        pending = Pending(
            id=CommandId(self._new_id()),
            session=self.scene.state.session,
            command=command,
            made_ms=self.scene.now_ms,
            progress=Progress.SENT if is_live else Progress.WAITING,
        )
        self.outbox = (*self.outbox, pending)
        self.refresh()

    def answer_all(self) -> None:
        """Let the answers come that were waited for."""
        self.is_slow, self.outbox = False, ()
        waiting, self.door.waiting = self.door.waiting, []
        for command, then in waiting:
            then(self.decide(command))

    def lose_line(self) -> None:
        """Cut the line."""
        self.phase = Phase.OFFLINE
        self.refresh()

    def regain_line(self) -> None:
        """Bring the line back."""
        self.phase = Phase.LIVE
        self.refresh()

    def pass_time(self, ms: int) -> None:
        """Let the clocks move on."""
        self.scene.later(ms)
        self.model.tick()

    def change_marks(self, how: Callable[[MarkBook], MarkBook]) -> None:
        """Change the marks and show them."""
        self.book = how(self.book)
        self.refresh()

    def hold_papers(self, papers: PapersHere) -> None:
        """Say which files are on the device."""
        self.papers = replace(papers)
        self.refresh()

    def _glance(self) -> AnsweredGlance | None:
        ballot = self.scene.state.open_ballot
        if ballot is None:
            return None
        names = tuple(ballot.cast) if self._is_desk() else ()
        return AnsweredGlance(
            session=self.scene.state.session,
            ballot=ballot.ballot,
            answered=len(ballot.cast),
            deputies=names,
        )

    def _is_desk(self) -> bool:
        return is_desk(self.scene.state, self.person)

    def _new_id(self) -> str:
        return f"id-{next(self._ids)}"
