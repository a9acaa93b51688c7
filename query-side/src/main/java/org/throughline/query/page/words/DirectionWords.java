package org.throughline.query.page.words;

import org.springframework.stereotype.Component;
import org.throughline.events.direction.DirectionEvent;
import org.throughline.events.direction.DirectionEvent.DirectionAligned;
import org.throughline.events.direction.DirectionEvent.NonNegotiableAdopted;
import org.throughline.events.direction.DirectionEvent.NonNegotiableRevised;
import org.throughline.events.direction.DirectionEvent.NonNegotiableWithdrawn;
import org.throughline.events.direction.DirectionEvent.VisionAdopted;
import org.throughline.events.direction.DirectionEvent.VisionRevised;

/** What is said of teams' directions. */
@Component
final class DirectionWords implements FamilyWords<DirectionEvent> {

    @Override
    public Class<DirectionEvent> family() {
        return DirectionEvent.class;
    }

    @Override
    public Sentence say(DirectionEvent event, String unit, Names names) {
        String about = names.team(event.teamId());
        return switch (event) {
            case VisionAdopted e ->
                new Sentence(about, "Adopted a vision" + Words.version(e.version()), Words.text(e.text()));
            case VisionRevised e -> new Sentence(about, "Revised the vision" + Words.version(e.version()), e.reason());
            case NonNegotiableAdopted e ->
                new Sentence(
                        about, "Adopted non-negotiable " + e.code() + Words.version(e.version()), Words.text(e.text()));
            case NonNegotiableRevised e ->
                new Sentence(about, "Revised non-negotiable " + e.code() + Words.version(e.version()), e.reason());
            case NonNegotiableWithdrawn e ->
                new Sentence(about, "Withdrew non-negotiable " + e.code() + Words.version(e.version()), e.reason());
            case DirectionAligned e -> new Sentence(about, aligned(e, names), e.how());
        };
    }

    private static String aligned(DirectionAligned e, Names names) {
        return "Aligned version %d of its direction with version %d of %s"
                .formatted(e.version(), e.parentVersion(), names.team(e.parentTeamId()));
    }
}
