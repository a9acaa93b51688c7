package org.throughline.events.implementation.need;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.Evidence;
import org.throughline.events.NamesPeople;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/** A need of an organization: identified, and later met, or withdrawn because it was none. */
@Subject("need")
public sealed interface NeedEvent extends SubjectEvent {

    String needId();

    @Override
    default String subjectId() {
        return needId();
    }

    /**
     * People found that this is needed.
     *
     * @param title what is needed, language to words
     * @param finding what the data show, in words; absent when nobody wrote it down
     * @param affectedGroups codes of the groups whose need it is; empty when nobody said
     * @param participants member ids of those who found it; absent when nobody wrote it down
     * @param evidence the data it was found in; empty when none are named
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record NeedIdentified(
            String needId,
            String organizationId,
            Map<String, String> title,
            @Nullable String finding,
            List<String> affectedGroups,
            @Nullable List<String> participants,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements NeedEvent, NamesPeople, WithConcerns {

        /** The same without concerns. */
        public NeedIdentified(
                String needId,
                String organizationId,
                Map<String, String> title,
                @Nullable String finding,
                List<String> affectedGroups,
                @Nullable List<String> participants,
                List<Evidence> evidence,
                LocalDate effectiveOn) {
            this(
                    needId,
                    organizationId,
                    title,
                    finding,
                    affectedGroups,
                    participants,
                    evidence,
                    List.of(),
                    effectiveOn);
        }

        @Override
        public Stream<Named> named() {
            return Named.members(participants);
        }
    }

    /**
     * It is met; the effective day is the first without it.
     *
     * @param outcome what shows it, in words
     * @param evidence the data that show it; empty when none are named
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Ends
    record NeedMet(String needId, String outcome, List<Evidence> evidence, List<String> concerns, LocalDate effectiveOn)
            implements NeedEvent, WithConcerns {

        /** The same without concerns. */
        public NeedMet(String needId, String outcome, List<Evidence> evidence, LocalDate effectiveOn) {
            this(needId, outcome, evidence, List.of(), effectiveOn);
        }
    }

    /** It is looked at as a need no more, without having been met; the effective day is the first without it. */
    @Ends
    record NeedWithdrawn(String needId, String reason, LocalDate effectiveOn) implements NeedEvent {}
}
