package org.throughline.query.question.talk;

import java.util.Collection;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Question;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.question.vocabulary.Rulebooks;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.ground.rulebook.RulebookState;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.talk.engagement.EngagementState;

/** A contact is the district's in which its unit lay on its day. */
@Asks(
        path = "engagement",
        place = 134,
        title = "Do we engage people again and again, or once?",
        tells =
                "Of each unit and group: on how many days of the window the unit engaged it, how deeply at most, the longest stretch"
                        + " without, and how that stands at the end: ongoing by `ENGAGED_AGAIN_WITHIN_DAYS` and `ONGOING_FROM_CONTACTS` of that"
                        + " day, lapsed, now and then, or once; whether all of it may be a token, since everybody was only informed or was"
                        + " engaged only after it was decided; and the groups it never engaged. Engagements and inputs to decisions and plans"
                        + " are counted together, each occasion once: an input that an engagement names is part of that one, and one of"
                        + " the same unit, group and day is taken for part of it, which is said. Of what was meant to recur, the stretches in which"
                        + " it did not.",
        example = "from=2018-07-01&to=2025-06-30")
@Component
final class EngagementQuestion implements Question<EngagementQuestion.Parameters, EngagementAnswer> {

    record Parameters(Between between) {}

    @Override
    public EngagementAnswer answer(Snapshot snapshot, Parameters asked) {
        Window window = asked.between().orTheYear(snapshot);
        PeopleGroups vocabulary = PeopleGroups.on(snapshot.day());
        Rulebooks rulebooks = Rulebooks.in(snapshot);
        Collection<EngagementState> engagements = snapshot.everHere(EngagementState.class);
        return new Engagements(
                        window,
                        vocabulary,
                        contacts(snapshot, vocabulary, engagements),
                        unit -> ongoing(rulebooks.of(unit, window.to()), window))
                .answer(
                        UnitsThere.on(snapshot, window.to()),
                        UnitsThere.ends(snapshot),
                        engagements.stream()
                                .filter(one -> snapshot.covers(one.organizationId(), one.firstOn()))
                                .toList());
    }

    static Contacts contacts(Snapshot snapshot, PeopleGroups vocabulary, Collection<EngagementState> engagements) {
        return new Contacts(
                vocabulary,
                engagements,
                snapshot.everHere(DecisionState.class),
                snapshot.everHere(PlanState.class),
                snapshot::covers);
    }

    private static Ongoing ongoing(RulebookState rulebook, Window window) {
        return new Ongoing(
                rulebook.number(Limit.ENGAGED_AGAIN_WITHIN_DAYS, window.to()),
                rulebook.number(Limit.ONGOING_FROM_CONTACTS, window.to()));
    }
}
