package org.throughline.query.read;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.SubjectKinds;
import org.throughline.query.history.EventMemory;

/** Opens snapshots for reads across subjects. */
@Component
public final class Snapshots {

    private final SnapshotSources sources;
    private final Clock clock;

    Snapshots(
            SubjectKinds kinds,
            EventMemory memory,
            Places places,
            Naming naming,
            Discretion discretion,
            Tenses tenses,
            Clock clock) {
        this.sources = new SnapshotSources(kinds, memory, places, naming, discretion, tenses);
        this.clock = clock;
    }

    /**
     * All subjects in one tense.
     *
     * @param district organization id; all districts when absent
     */
    public Snapshot at(Tense tense, @Nullable String district, Reader reader) {
        long head = sources.memory().catchUp();
        return new Snapshot(
                sources,
                reader,
                new Tense(tense.asOf(), tense.known(head).position(), tense.claimedBy()),
                LocalDate.now(clock),
                district,
                new Footing());
    }
}
