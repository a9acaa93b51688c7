package org.throughline.query.subject.direction.direction;

import org.springframework.stereotype.Component;
import org.throughline.events.direction.direction.CyclePattern;
import org.throughline.events.direction.direction.DirectionEvent;
import org.throughline.events.direction.direction.DirectionEvent.DirectionAcknowledged;
import org.throughline.events.direction.direction.DirectionEvent.DirectionAligned;
import org.throughline.events.direction.direction.DirectionEvent.DirectionCommunicated;
import org.throughline.events.direction.direction.DirectionEvent.ImprovementProcessEstablished;
import org.throughline.events.direction.direction.DirectionEvent.ImprovementProcessRevised;
import org.throughline.events.direction.direction.DirectionEvent.MisalignmentFlagged;
import org.throughline.events.direction.direction.DirectionEvent.MisalignmentResolved;
import org.throughline.events.direction.direction.DirectionEvent.NonNegotiableAdopted;
import org.throughline.events.direction.direction.DirectionEvent.NonNegotiableRevised;
import org.throughline.events.direction.direction.DirectionEvent.NonNegotiableWithdrawn;
import org.throughline.events.direction.direction.DirectionEvent.VisionAdopted;
import org.throughline.events.direction.direction.DirectionEvent.VisionDrafted;
import org.throughline.events.direction.direction.DirectionEvent.VisionRevised;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

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
            case VisionDrafted e -> new Sentence(about, "Put a vision on the table", Words.text(e.text()));
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
            case ImprovementProcessEstablished e ->
                new Sentence(about, "Agreed how to keep improving" + Words.version(e.version()), round(e.cycle()));
            case ImprovementProcessRevised e ->
                new Sentence(about, "Revised its improvement process" + Words.version(e.version()), e.reason());
            case DirectionAligned e -> new Sentence(about, aligned(e, names), e.how());
            case DirectionCommunicated e -> new Sentence(about, communicated(e), e.note());
            case DirectionAcknowledged e -> new Sentence(about, acknowledged(e, names), null);
            case MisalignmentFlagged e -> new Sentence(about, flagged(e, names), e.what());
            case MisalignmentResolved e -> new Sentence(about, "Resolved a misalignment", e.how());
        };
    }

    private static String round(CyclePattern cycle) {
        return "%s, %s a round".formatted(cycle.name(), Words.count(cycle.weeks(), "week", "weeks"));
    }

    private static String communicated(DirectionCommunicated e) {
        return "Told %s its %s by %s%s"
                .formatted(
                        Words.code(e.audience()),
                        Words.code(e.part().name()),
                        Words.code(e.channel()),
                        Words.version(e.version()));
    }

    private static String acknowledged(DirectionAcknowledged e, Names names) {
        String audience = e.audience();
        String who = e.memberId() != null
                ? names.person(e.memberId())
                : audience == null ? "" : Words.sentence(Words.code(audience));
        return "%s said to know version %d of the direction".formatted(who, e.version());
    }

    private static String flagged(MisalignmentFlagged e, Names names) {
        return "Found its %s at odds with version %d of %s"
                .formatted(Words.code(e.part().name()), e.parentVersion(), names.team(e.parentTeamId()));
    }

    private static String aligned(DirectionAligned e, Names names) {
        return "Aligned version %d of its direction with version %d of %s"
                .formatted(e.version(), e.parentVersion(), names.team(e.parentTeamId()));
    }
}
