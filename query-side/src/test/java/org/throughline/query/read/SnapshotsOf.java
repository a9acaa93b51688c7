package org.throughline.query.read;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.throughline.query.SubjectKinds;
import org.throughline.query.history.EventMemory;
import org.throughline.query.naming.PracticeNaming;
import org.throughline.query.subject.implementation.practice.PracticeFold;
import org.throughline.query.timeline.Timeline;

/** Snapshots for tests, of histories in which everything is for everybody. */
public final class SnapshotsOf {

    private SnapshotsOf() {}

    public static Snapshots everybody(SubjectKinds kinds, EventMemory memory, Places places, Timeline timeline) {
        Clock clock = Clock.systemUTC();
        return new Snapshots(
                kinds,
                memory,
                places,
                new PracticeNaming(new PracticeFold()),
                new Discretion(new NothingWithheld(), clock),
                new Tenses(timeline, clock),
                clock);
    }

    /** Withholds nothing. */
    public static Discretion openly() {
        return new Discretion(new NothingWithheld(), Clock.systemUTC());
    }

    public static Tenses tenses(Timeline timeline) {
        return new Tenses(timeline, Clock.systemUTC());
    }

    public static ReadTags tags(EventMemory memory) {
        return new ReadTags(memory, openly(), Clock.systemUTC());
    }

    private record NothingWithheld() implements Audiences {

        @Override
        public boolean concern(String kind) {
            return false;
        }

        @Override
        public String known() {
            return "team";
        }

        @Override
        public Map<String, Audience> of(String kind, Collection<String> ids, Tense tense) {
            return Map.of();
        }
    }
}
