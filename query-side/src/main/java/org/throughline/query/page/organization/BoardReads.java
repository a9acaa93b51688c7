package org.throughline.query.page.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.organization.OrganizationPart.Card;
import org.throughline.query.page.plan.PlanSteps;
import org.throughline.query.read.Reader;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;

/** Puts together what a board asks, all of it read at one position: as of a day, and as of an earlier one. */
@Component
final class BoardReads {

    /** What two to four printed pages hold. */
    private static final int MOST_LINES = 8;

    private final Snapshots snapshots;
    private final PageParts parts;
    private final Clock clock;

    BoardReads(Snapshots snapshots, PageParts parts, Clock clock) {
        this.snapshots = snapshots;
        this.parts = parts;
        this.clock = clock;
    }

    /** What a unit is called on the day; empty where there was none. */
    Optional<String> name(String id, Moment moment) {
        return snapshots
                .at(moment.tense(), id, Reader.ANYBODY)
                .state(OrganizationState.class, id)
                .map(OrganizationState::name);
    }

    /**
     * The report; empty where there was no such unit on the day.
     *
     * @param moment of a day
     * @param from an earlier day
     */
    Optional<BoardReport> report(String id, Moment moment, LocalDate from) {
        Names names = parts.names(moment);
        Snapshot now = snapshots.at(moment.tense(), id, Reader.ANYBODY);
        return UnitAt.of(id, now, names)
                .map(unit -> report(new BoardBasis(unit, now, now.on(from), names, from), moment));
    }

    private BoardReport report(BoardBasis read, Moment moment) {
        OrganizationState state = read.unit().state();
        BoardStandings standings = BoardStandings.of(read);
        read.names().expect(PlanSteps.leads(read.now().states(PlanState.class)));
        List<Card> decided = BoardMatters.decided(read);
        List<Card> waiting = BoardMatters.waiting(read);
        return new BoardReport(
                state.organizationId(),
                state.name(),
                Words.sentence(Words.kind(state.kind())),
                PagePath.of(state.kind(), state.organizationId()),
                OrganizationReads.above(state, read.now()),
                Words.day(read.day()),
                Words.day(read.from()),
                known(moment, read.now().position()),
                Words.day(LocalDate.now(clock)),
                standings.changed(),
                state.kind() == OrganizationKind.SCHOOL ? List.of() : standings.practices(),
                standings.shown(),
                standings.more(),
                read.unit().charts().lanes(),
                read.unit().charts().marks(),
                read.unit().charts().scores(),
                read.unit().charts().axis(),
                BoardMatters.plans(read),
                decided.stream().limit(MOST_LINES).toList(),
                Math.max(0, decided.size() - MOST_LINES),
                waiting.stream().limit(MOST_LINES).toList(),
                Math.max(0, waiting.size() - MOST_LINES),
                read.now().position(),
                Objects.requireNonNullElse(read.now().incomplete(), List.of()));
    }

    private static String known(Moment moment, long position) {
        String recorded = moment.knownAt() == null
                ? "everything recorded up to position %,d of the log".formatted(position)
                : "only what was recorded by %s, position %,d of the log".formatted(moment.knownWords(), position);
        return recorded + (moment.bySource() ? "; by the clock of its sources" : "; by the clock of this program");
    }
}
