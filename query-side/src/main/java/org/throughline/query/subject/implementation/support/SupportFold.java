package org.throughline.query.subject.implementation.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.support.SupportEvent;
import org.throughline.events.implementation.support.SupportEvent.SupportCancelled;
import org.throughline.events.implementation.support.SupportEvent.SupportHeld;
import org.throughline.events.implementation.support.SupportEvent.SupportRated;
import org.throughline.events.implementation.support.SupportEvent.SupportScheduled;
import org.throughline.query.Lists;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.implementation.support.StaffSupportState.Rating;
import org.throughline.query.subject.implementation.support.StaffSupportState.Session;

/** Tells the history of a support of staff. */
@Component
public final class SupportFold implements SubjectKind<StaffSupportState, SupportEvent> {

    @Override
    public Class<SupportEvent> family() {
        return SupportEvent.class;
    }

    @Override
    public Class<StaffSupportState> stateType() {
        return StaffSupportState.class;
    }

    @Override
    public StaffSupportState fold(@Nullable StaffSupportState before, SupportEvent event) {
        return switch (event) {
            case SupportScheduled e ->
                new StaffSupportState(
                        e.supportId(),
                        e.organizationId(),
                        e.terms(),
                        e.effectiveOn(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        e.concerns());
            case SupportHeld e -> held(Objects.requireNonNull(before), e);
            case SupportCancelled e -> ended(Objects.requireNonNull(before), e.effectiveOn(), e.reason());
            case SupportRated e -> rated(Objects.requireNonNull(before), e);
        };
    }

    private static StaffSupportState held(StaffSupportState support, SupportHeld e) {
        Session session = new Session(e.sessionId(), e.effectiveOn(), e.minutes(), e.mode(), e.attended());
        return with(support, Lists.with(support.sessions(), session), support.ratings());
    }

    private static StaffSupportState rated(StaffSupportState support, SupportRated e) {
        Rating rating =
                new Rating(e.ratingId(), e.effectiveOn(), e.source(), e.percent(), e.answers(), e.found(), e.lacking());
        return with(support, support.sessions(), Lists.with(support.ratings(), rating));
    }

    private static StaffSupportState with(StaffSupportState support, List<Session> sessions, List<Rating> ratings) {
        return new StaffSupportState(
                support.supportId(),
                support.organizationId(),
                support.terms(),
                support.scheduledOn(),
                sessions,
                ratings,
                support.endedOn(),
                support.endReason(),
                support.concerns());
    }

    private static StaffSupportState ended(StaffSupportState support, LocalDate day, String reason) {
        return new StaffSupportState(
                support.supportId(),
                support.organizationId(),
                support.terms(),
                support.scheduledOn(),
                support.sessions(),
                support.ratings(),
                day,
                reason,
                support.concerns());
    }
}
