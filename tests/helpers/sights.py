"""What a person sees of a session, for tests of pure readings."""

from meetingroom.desktop.reading.seen import Seen
from meetingroom.domain.values import Language
from tests.helpers.windows import ShownSession


def sight(shown: ShownSession, language: Language = Language.VIETNAMESE) -> Seen:
    """Return what the person of a shown session sees now."""
    view = shown.view()
    replica = view.seat.replica
    assert replica is not None
    return Seen(
        view=view,
        state=replica.state,
        person=shown.person,
        language=language,
        now_ms=shown.scene.now_ms + view.seat.ahead_ms,
    )
