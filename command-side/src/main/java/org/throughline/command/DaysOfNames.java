package org.throughline.command;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Amendment;
import org.throughline.events.Ends;
import org.throughline.events.EventCatalog;
import org.throughline.events.LooksBack;
import org.throughline.events.Mentions;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.organization.OrganizationEvent;

/**
 * Nothing names an organization, or anything else that events mention, of a day on which that is not there. Who names it asks so itself; here
 * it is asked the other way round, when something ends, or begins on another day, before what is recorded already.
 */
public final class DaysOfNames {

    private static final String UNIT =
            SubjectKey.of(OrganizationEvent.class, "").kind();

    private DaysOfNames() {}

    /**
     * Looks whether all that names a subject, or is recorded of it where it is a unit, can stay.
     *
     * @param news that would be recorded of the subject next
     * @throws Refusal CONTRADICTS_LATER, naming the earliest that could not
     */
    public static void require(Ledger<?, ?> before, SubjectEvent news, @Nullable Peers peers) {
        if (peers == null || !before.isNamed()) {
            return;
        }
        SubjectKey subject = SubjectKey.of(news);
        Ledger<?, ?> after = before.with(news);
        if (!(news instanceof Amendment) && after.isThereOn(news.effectiveOn())) {
            return;
        }
        peers.dependentsOf(subject.id()).stream()
                .filter(one -> !one.subject().equals(subject) && needs(one, subject))
                .filter(one -> before.isThereOn(one.event().effectiveOn())
                        && !after.isThereOn(one.event().effectiveOn()))
                .min(Comparator.comparing((Dependent one) -> one.event().effectiveOn())
                        .thenComparing(one -> one.subject().toString()))
                .ifPresent(one -> {
                    throw contradicts(subject, one);
                });
    }

    /** Whether it names the subject, or is of it as of its unit; what ends may do so later than its unit or its own team. */
    private static boolean needs(Dependent one, SubjectKey subject) {
        boolean ends = one.event().getClass().isAnnotationPresent(Ends.class);
        if (Mentions.in(one.event()).contains(subject)) {
            return !(ends && one.subject().id().equals(subject.id()))
                    && !one.event().getClass().isAnnotationPresent(LooksBack.class);
        }
        return subject.kind().equals(UNIT) && !ends;
    }

    private static Refusal contradicts(SubjectKey subject, Dependent one) {
        String name = EventCatalog.ALL.of(one.event().getClass()).name();
        LocalDate day = one.event().effectiveOn();
        return Refusal.of(
                        RefusalCode.CONTRADICTS_LATER,
                        "%s would not be there on %s, where %s of %s needs it"
                                .formatted(subject, day, name, one.subject()))
                .with("laterEvent", name)
                .with("laterSubject", one.subject().toString())
                .with("laterEntry", one.number())
                .with("laterEffectiveOn", day.toString());
    }
}
