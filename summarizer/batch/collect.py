"""`status` and `collect`: where the batches stand; their answers into the store, from which `briefs` are made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from summarizer.batch.endpoint import ENDED, Batch, Endpoint, Gone
from summarizer.batch.folder import Folder
from summarizer.batch.job import Job, Outcome, Part, Refused
from summarizer.batch.lines import Failure, outcome, read, used
from summarizer.batch.parts import Input
from summarizer.settings import Settings
from summarizer.store import Answered, Store

Tell = Callable[[str], None]
#: Answers that go into the store at once: one wait for the disk serves them all.
_A_COMMIT = 200
#: Reasons that are kept of a part, the most frequent ones.
_REASONS = 5


def status(folder: Folder, settings: Settings) -> Job:
    """The job, with what the endpoint says now of its batches that aren't collected.

    `settings`: of this job. Raises:
        JobError: the folder can't be used.
        EndpointError: the endpoint can't be reached, refuses, or knows a batch no more.
    """
    job = folder.known()
    with Endpoint(settings, job.model) as endpoint:
        for part in job.parts:
            if part.step == "sent" and part.status not in ENDED:
                job, _ = _asked(folder, job, part, endpoint)
    return job


def collect(folder: Folder, settings: Settings, tell: Tell) -> Job:
    """Put what has been answered into the store, of every batch that has ended. Killed, it does so again: the first
    answer to a request stands.

    `settings`: of this job. Raises:
        JobError, StoreError: the folder, the store can't be used.
        EndpointError: the endpoint can't be reached or refuses.
    """
    job = folder.known()
    with Endpoint(settings, job.model) as endpoint, Store(Path(job.store)) as store:
        for part in job.parts:
            if part.step != "sent":
                continue
            job, batch = _asked(folder, job, part, endpoint)
            if batch.status not in ENDED:
                tell(f"Batch {part.number} is under way: {standing(job.part(part.number))}.")
                continue
            for error in batch.errors[:_REASONS]:
                tell(f"Batch {part.number}: {error}")
            taken = _Taken(folder, part, endpoint, store, folder.refused())
            taken.take(batch, tell)
            folder.save_refused(taken.refused)
            done = job.part(part.number).model_copy(update={"step": "collected", "outcome": taken.outcome()})
            job = folder.save(job.with_part(done))
            tell(f"Batch {part.number}, {batch.status}: {told(done)}.")
    for part in job.parts:
        if part.step == "collected":  # a kill may have come between
            (folder.path / part.name).unlink(missing_ok=True)
    return job


def _asked(folder: Folder, job: Job, part: Part, endpoint: Endpoint) -> tuple[Job, Batch]:
    assert part.batch is not None
    try:
        batch = endpoint.batch(part.batch)
    except Gone as error:
        raise Gone(
            f"Batch {part.number} ({part.batch}): {error.what}",
            "If it is gone for good, begin another job in another folder: what was collected is in the store.",
        ) from None
    found = {"status": batch.status, "completed": batch.completed, "failed": batch.failed}
    return folder.save(job.with_part(part.model_copy(update=found))), batch


@dataclass
class _Taken:
    """Takes in what one batch brought."""

    folder: Folder
    part: Part
    endpoint: Endpoint
    store: Store
    refused: dict[str, Refused]
    answered: set[str] = field(default_factory=set)
    failures: dict[str, str] = field(default_factory=dict)
    stray: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    _billed: set[str] = field(default_factory=set)
    _pending: list[Answered] = field(default_factory=list)

    def take(self, batch: Batch, tell: Tell) -> None:
        """All lines of its files."""
        with Input(self.folder, self.part) as sent:
            for file in batch.files:
                try:
                    self._lines(self.endpoint.lines(file), sent)
                except Gone as error:
                    tell(f"Batch {self.part.number}: {error.what}")
            self._keep()

    def _lines(self, lines: Iterable[bytes | None], sent: Input) -> None:
        for line in lines:
            found = read(line)
            if found is None or found[0] not in sent.keys or found[0] in self.answered:
                self.stray += 1
                continue
            key, value = found
            self._bill(key, *used(value))
            came = outcome(key, value, sent.body(key))
            if isinstance(came, Failure):
                self._fails(came)
            else:
                self._answers(came)

    def _bill(self, key: str, sent: int, received: int) -> None:
        """Count an answer's tokens, also of one that is refused; a line that comes again was paid for once."""
        if sent + received and key not in self._billed:
            self._billed.add(key)
            self.prompt_tokens += sent
            self.completion_tokens += received

    def _fails(self, failure: Failure) -> None:
        self.failures.setdefault(failure.key, self.endpoint.safe(failure.reason))
        if failure.refused:
            error = self.endpoint.masked(failure.refused.error)
            self.refused[failure.key] = Refused(status=failure.refused.status, error=error)

    def _answers(self, answered: Answered) -> None:
        """Keep an answer; where an error stood for the same request before, the answer counts."""
        self.failures.pop(answered.key, None)
        self.refused.pop(answered.key, None)
        self.answered.add(answered.key)
        self._pending.append(answered)
        if len(self._pending) >= _A_COMMIT:
            self._keep()

    def _keep(self) -> None:
        self.store.write(answered=self._pending)
        self._pending = []

    def outcome(self) -> Outcome:
        """What came of the part."""
        reasons = Counter(self.failures.values())
        frequent = sorted(reasons.items(), key=lambda one: (-one[1], one[0]))[:_REASONS]
        return Outcome(
            answered=len(self.answered),
            failed=len(self.failures),
            missing=self.part.requests - len(self.answered) - len(self.failures),
            stray=self.stray,
            prompt_tokens=self.prompt_tokens,
            completion_tokens=self.completion_tokens,
            reasons=dict(frequent),
        )


def standing(part: Part) -> str:
    """Where a part stands, in words."""
    if part.outcome is not None:
        return f"collected ({part.status}): {told(part)}"
    if part.batch is None:
        return "not sent yet: run `submit` again"
    counted = f"{part.completed:,} of {part.requests:,} answered, {part.failed:,} failed"
    return f"{part.status}, {counted}"


def told(part: Part) -> str:
    """What a collected part brought, in words."""
    brought = part.outcome or Outcome()
    text = f"{brought.answered:,} of {part.requests:,} answered"
    text += f", {brought.failed:,} failed" if brought.failed else ""
    text += f", {brought.missing:,} without an answer" if brought.missing else ""
    text += f", {brought.stray:,} lines that belong to no request or came twice" if brought.stray else ""
    reasons = "; ".join(f"{reason} ({count:,})" for reason, count in brought.reasons.items())
    return text + (f". Why: {reasons}" if reasons else "")
