package org.throughline.query.question.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Function;
import org.assertj.core.api.ListAssert;
import org.assertj.core.groups.Tuple;
import org.throughline.query.Recording;
import org.throughline.query.ViewDatabase;
import org.throughline.query.history.EventMemory;
import org.throughline.query.read.Reader;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.SnapshotsOf;
import org.throughline.query.read.Tense;
import org.throughline.query.subject.ground.organization.OrganizationFold;
import org.throughline.query.tree.OrganizationPlaces;
import org.throughline.query.words.Instruments;

/** What was recorded in the district {@code d1}, as it is on a day, judged by the rules that the program finds. */
final class JudgedFacts {

    private static final JudgedRules RULES = JudgementsOf.every(Instruments.UNNAMED);

    private final Snapshot snapshot;

    JudgedFacts(Recording recording, LocalDate day) {
        ViewDatabase views = new ViewDatabase();
        views.apply(recording.entries());
        EventMemory memory = views.memory();
        this.snapshot = SnapshotsOf.everybody(
                        ViewDatabase.KINDS,
                        memory,
                        new OrganizationPlaces(memory, new OrganizationFold()),
                        views.timeline())
                .at(new Tense(day, null), "d1", Reader.ANYBODY);
    }

    Bench bench() {
        return new Bench(snapshot, null);
    }

    static Judgement judgement(Rule rule) {
        return RULES.of(rule).orElseThrow();
    }

    /** Every fact by the rule of its own day and of another, the latest first, told in this way. */
    ListAssert<Tuple> judged(Rule rule, LocalDate by, Function<Judged, Tuple> told) {
        return assertThat(bench().byThenAnd(judgement(rule), by).stream()
                .sorted(Bench.LATEST_FIRST)
                .map(told)
                .toList());
    }
}
