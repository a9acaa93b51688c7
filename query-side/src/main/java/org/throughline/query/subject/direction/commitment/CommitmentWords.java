package org.throughline.query.subject.direction.commitment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.direction.commitment.CommitmentEvent;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentMade;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentReviewed;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentWithdrawn;
import org.throughline.events.direction.commitment.CommitmentEvent.DirectionVersion;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of commitments. */
@Component
final class CommitmentWords implements FamilyWords<CommitmentEvent> {

    @Override
    public Class<CommitmentEvent> family() {
        return CommitmentEvent.class;
    }

    @Override
    public Sentence say(CommitmentEvent event, String unit, Names names) {
        String about = names.organization(event.organizationId());
        return switch (event) {
            case CommitmentMade e -> new Sentence(about, made(e, names), e.text());
            case CommitmentReviewed e -> new Sentence(about, reviewed(e), e.finding());
            case CommitmentWithdrawn e -> new Sentence(about, "Took back commitment " + e.code(), e.reason());
        };
    }

    private static String made(CommitmentMade e, Names names) {
        String who =
                e.by() == null ? Words.code(e.role()) : "%s (%s)".formatted(names.person(e.by()), Words.code(e.role()));
        return "%s committed to %s".formatted(Words.sentence(who), what(e, e.direction(), names));
    }

    private static String what(CommitmentMade e, @Nullable DirectionVersion direction, Names names) {
        if (direction != null) {
            return "version %d of the direction of %s".formatted(direction.version(), names.team(direction.teamId()));
        }
        String practice = e.practice() == null ? "the whole system" : e.practice();
        return switch (e.kind()) {
            case ADMINISTRATIVE -> "stand by " + practice;
            case DIRECTION, EQUITABLE_PROCESS -> "an equitable process for " + practice;
        };
    }

    private static String reviewed(CommitmentReviewed e) {
        return "Looked at commitment %s: %s".formatted(e.code(), e.kept() ? "kept" : "not kept");
    }
}
