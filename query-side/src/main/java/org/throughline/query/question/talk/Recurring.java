package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.talk.Recurrence;
import org.throughline.query.Days;
import org.throughline.query.question.talk.EngagementAnswer.OfRecurring;
import org.throughline.query.read.Window;
import org.throughline.query.subject.talk.engagement.EngagementState;
import org.throughline.query.subject.talk.engagement.EngagementState.Time;

/**
 * Whether what was meant to come again did: each stretch from one time to the next has one, on whichever of its days. A stretch
 * belongs to the window in which it ends. Pure.
 */
final class Recurring {

    private Recurring() {}

    /**
     * Tells of one.
     *
     * @param over the first day without its unit; absent while that is there
     */
    static OfRecurring of(EngagementState engagement, Recurrence recurrence, @Nullable LocalDate over, Window window) {
        NavigableSet<LocalDate> held =
                engagement.times().stream().map(Time::on).collect(Collectors.toCollection(TreeSet::new));
        LocalDate first = engagement.firstOn();
        LocalDate ended = Days.earlier(engagement.endedOn(), over);
        LocalDate last = ended == null || ended.isAfter(window.to()) ? window.to() : ended.minusDays(1);
        List<LocalDate> missed = new ArrayList<>();
        int due = 0;
        List<LocalDate> begins = recurrence.days(first, last);
        for (int number = 0; number < begins.size(); number++) {
            LocalDate behind = recurrence.day(first, number + 1);
            LocalDate end = behind.minusDays(1);
            if (end.isAfter(last) || !window.contains(end)) {
                continue;
            }
            due++;
            LocalDate next = held.ceiling(begins.get(number));
            if (next == null || !next.isBefore(behind)) {
                missed.add(begins.get(number));
            }
        }
        return new OfRecurring(
                engagement.engagementId(),
                engagement.organizationId(),
                engagement.group(),
                engagement.about().title(),
                recurrence,
                due,
                due - missed.size(),
                missed);
    }
}
