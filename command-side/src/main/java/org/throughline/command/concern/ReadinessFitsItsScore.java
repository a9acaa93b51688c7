package org.throughline.command.concern;

import java.util.List;
import java.util.Optional;
import org.throughline.command.EventSourced.Scope;
import org.throughline.command.Peers;
import org.throughline.command.ground.rulebook.RulebookFacts;
import org.throughline.events.SubjectEvent;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.implementation.readiness.Dimension;
import org.throughline.events.implementation.readiness.Finding;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessAssessed;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessCorrected;

/**
 * Whoever finds a unit ready counts points for it, and whoever finds it not ready does not count nearly all of them. What was not
 * assessed is in neither; people may have good reasons for another finding, which is why it can be recorded.
 */
final class ReadinessFitsItsScore implements Question {

    private static final int WHOLE = 100;

    @Override
    public Policy policy() {
        return Policy.READINESS_FITS_ITS_SCORE;
    }

    @Override
    public Optional<String> shortcoming(SubjectEvent event, Scope scope, RulebookFacts rules, Peers peers) {
        return switch (event) {
            case ReadinessAssessed e -> contradiction(e.finding(), e.dimensions(), rules);
            case ReadinessCorrected e -> contradiction(e.finding(), e.dimensions(), rules);
            default -> Optional.empty();
        };
    }

    private static Optional<String> contradiction(Finding finding, List<Dimension> dimensions, RulebookFacts rules) {
        long points = 0;
        long possible = 0;
        for (Dimension dimension : dimensions) {
            if (dimension.points() != null) {
                points += dimension.points();
                possible += dimension.possible();
            }
        }
        boolean contradicts = switch (finding) {
            case READY -> WHOLE * points < rules.number(Limit.READY_FROM_PERCENT) * possible || possible == 0;
            case NOT_READY -> possible > 0 && WHOLE * points >= rules.number(Limit.NOT_READY_BELOW_PERCENT) * possible;
            case PARTLY -> false;
        };
        return contradicts
                ? Optional.of("it finds %s with %d of %d points".formatted(finding, points, possible))
                : Optional.empty();
    }
}
