package org.throughline.query.read;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.timeline.Timeline;

/** Opens snapshots for questions across subjects. */
@Component
public final class Snapshots {

    private final SubjectReads reads;
    private final Timeline timeline;
    private final Tenses tenses;
    private final Freshness freshness;
    private final Discretion discretion;
    private final Readers readers;
    private final Clock clock;

    Snapshots(
            SubjectReads reads,
            Timeline timeline,
            Tenses tenses,
            Freshness freshness,
            Discretion discretion,
            Readers readers,
            Clock clock) {
        this.reads = reads;
        this.timeline = timeline;
        this.tenses = tenses;
        this.freshness = freshness;
        this.discretion = discretion;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * What is asked about.
     *
     * @param district organization id; all districts when absent
     * @throws ReadRefusal when the parameters ask for no tense there is
     */
    public Snapshot at(Asked asked, @Nullable String district) {
        freshness.await(asked.atLeast());
        Tense tense = tenses.read(asked.asOf(), asked.knownAt(), asked.knownAtPosition());
        return new Snapshot(
                reads,
                timeline,
                discretion,
                readers.of(asked.readingFor()),
                new Tense(tense.asOf(), reads.position(tense)),
                LocalDate.now(clock),
                Parameters.text("district", district));
    }

    /** The same day as it was known at its end in UTC: what was believed on that day. Never more than is known here. */
    public Snapshot believed(Snapshot snapshot) {
        return snapshot.earlier(snapshot.day(), tenses.positionAtEndOf(snapshot.day()));
    }
}
