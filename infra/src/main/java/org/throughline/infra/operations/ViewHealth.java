package org.throughline.infra.operations;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.throughline.infra.operations.ViewStatus.Progress;
import org.throughline.query.view.ParkedSubjects;

/**
 * Whether the views follow the log: down when they do not move and their processor failed, or when they stand still
 * behind it. While they move, whichever node moves them, what went wrong here is of the past. Parked subjects are named and
 * do not make it down: everything else is answered, and what rests on them says so.
 */
@Component("views")
final class ViewHealth implements HealthIndicator {

    private static final double STANDING_STILL_SECONDS = 30;

    private static final int MOST_NAMED = 10;

    private final ViewStatus status;
    private final ParkedSubjects parked;
    private final AtomicLong lastPosition = new AtomicLong(-1);

    ViewHealth(ViewStatus status, ParkedSubjects parked) {
        this.status = status;
        this.parked = parked;
    }

    @Override
    public Health health() {
        try {
            Progress progress = status.progress();
            boolean moved = lastPosition.getAndSet(progress.position()) != progress.position();
            Optional<String> trouble = moved || progress.lagEvents() == 0 ? Optional.empty() : trouble(progress);
            Health.Builder health = trouble.isPresent() ? Health.down() : Health.up();
            trouble.ifPresent(reason -> health.withDetail("reason", reason));
            return health.withDetail("position", progress.position())
                    .withDetail("lagEvents", progress.lagEvents())
                    .withDetail("lagSeconds", progress.lagSeconds())
                    .withDetail("form", status.form().orElse("none yet"))
                    .withDetail("parked", parked.count())
                    .withDetail("parkedSubjects", names())
                    .build();
        } catch (RuntimeException e) {
            return Health.down()
                    .withDetail("reason", String.valueOf(e.getMessage()))
                    .build();
        }
    }

    private List<String> names() {
        return parked.first(MOST_NAMED).stream()
                .map(subject -> "%s %s at position %d".formatted(subject.kind(), subject.id(), subject.position()))
                .toList();
    }

    private Optional<String> trouble(Progress progress) {
        return status.trouble()
                .or(() -> progress.lagSeconds() > STANDING_STILL_SECONDS
                        ? Optional.of("the views stand still behind the log")
                        : Optional.empty());
    }
}
