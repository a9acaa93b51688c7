package org.throughline.query.subject.direction.agreement;

import org.springframework.stereotype.Component;
import org.throughline.events.direction.agreement.AgreementEvent;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementAcknowledged;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementPublished;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementRevised;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementWithdrawn;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of agreements. */
@Component
final class AgreementWords implements FamilyWords<AgreementEvent> {

    @Override
    public Class<AgreementEvent> family() {
        return AgreementEvent.class;
    }

    @Override
    public Sentence say(AgreementEvent event, String unit, Names names) {
        String about = unit.isEmpty() ? event.agreementId() : unit;
        String agreement = names.subject("agreement", event.agreementId());
        return switch (event) {
            case AgreementPublished e -> new Sentence(about, published(e, names), Words.text(e.text()));
            case AgreementRevised e ->
                new Sentence(about, "Revised agreement " + agreement + Words.version(e.version()), e.reason());
            case AgreementAcknowledged e -> new Sentence(about, acknowledged(e, agreement, names), null);
            case AgreementWithdrawn e -> new Sentence(about, "Withdrew agreement " + agreement, e.reason());
        };
    }

    private static String published(AgreementPublished e, Names names) {
        String team = e.directionTeamId();
        String what = team == null ? String.valueOf(e.practice()) : "the direction of " + names.team(team);
        return "Published an agreement about " + what;
    }

    private static String acknowledged(AgreementAcknowledged e, String agreement, Names names) {
        String group = e.group();
        String who = e.memberId() != null
                ? names.person(e.memberId())
                : group == null ? "" : Words.sentence(Words.code(group));
        return "%s said to understand agreement %s%s".formatted(who, agreement, Words.version(e.version()));
    }
}
