package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.talk.engagement.EngagementEvent;
import org.throughline.query.question.rules.Judgement;
import org.throughline.query.question.rules.Judgements;
import org.throughline.query.question.rules.Lack;
import org.throughline.query.question.rules.RuleCase;
import org.throughline.query.question.rules.RulesOfDay;
import org.throughline.query.question.rules.Verdict;
import org.throughline.query.question.talk.EngagementAnswer.Standing;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.talk.engagement.EngagementState;

/** Rules of engaging people again and again. Inputs to decisions and plans are contacts like others; only engagements are judged. */
@Component
final class EngagementJudgements implements Judgements {

    /** Where engagements meet contacts: the days of one unit with one group. */
    private record Line(List<LocalDate> days, List<Contact> engaged, boolean goesOn) {}

    @Override
    public List<Judgement> all() {
        return List.of(
                Judgement.of(
                        Limit.ENGAGED_AGAIN_WITHIN_DAYS,
                        snapshot -> lines(snapshot)
                                .flatMap(line -> line.engaged().stream()
                                        .flatMap(contact -> again(contact, line, snapshot.day())))),
                Judgement.of(
                                Limit.ONGOING_FROM_CONTACTS,
                                snapshot ->
                                        lines(snapshot).filter(Line::goesOn).map(line -> ongoing(line, snapshot.day())))
                        .by(Limit.ENGAGED_AGAIN_WITHIN_DAYS));
    }

    private static Stream<Line> lines(Snapshot snapshot) {
        Set<String> open = UnitsThere.on(snapshot, snapshot.day());
        return EngagementQuestion.contacts(
                        snapshot,
                        PeopleGroups.on(snapshot.day()),
                        Judgement.open(snapshot, EngagementState.class).values())
                .byUnit()
                .entrySet()
                .stream()
                .flatMap(unit ->
                        unit.getValue().values().stream().map(byDay -> line(byDay, open.contains(unit.getKey()))))
                .filter(line -> !line.engaged().isEmpty());
    }

    private static Line line(NavigableMap<LocalDate, Contact> byDay, boolean goesOn) {
        return new Line(
                List.copyOf(byDay.keySet()),
                byDay.values().stream()
                        .filter(contact -> !contact.engagements().isEmpty())
                        .toList(),
                goesOn);
    }

    /** To the next contact, or until today; behind the last one of a unit that is over nobody waits. */
    private static Stream<RuleCase> again(Contact contact, Line line, LocalDate today) {
        int next = line.days().indexOf(contact.on()) + 1;
        LocalDate open = line.goesOn() ? today : null;
        LocalDate until = next < line.days().size() ? line.days().get(next) : open;
        if (until == null) {
            return Stream.empty();
        }
        long days = ChronoUnit.DAYS.between(contact.on(), until);
        return Stream.of(fact(contact, contact.on(), rules -> {
            int within = rules.number(Limit.ENGAGED_AGAIN_WITHIN_DAYS);
            return Verdict.lacksWhere(within > 0 && days > within, Lack.of("DAYS_TO_THE_NEXT", days, within));
        }));
    }

    /** As it is today, by the last engagement. */
    private static RuleCase ongoing(Line line, LocalDate today) {
        return fact(line.engaged().getLast(), today, rules -> {
            int from = rules.number(Limit.ONGOING_FROM_CONTACTS);
            Ongoing by = new Ongoing(rules.number(Limit.ENGAGED_AGAIN_WITHIN_DAYS), from);
            return Verdict.lacksWhere(
                    by.standing(line.days(), today) != Standing.ONGOING,
                    Lack.of("CONTACTS_IN_A_ROW", by.rowOn(line.days(), today), from));
        });
    }

    private static RuleCase fact(Contact contact, LocalDate on, Function<RulesOfDay, Verdict> by) {
        return RuleCase.of(EngagementEvent.class, contact.engagements().getFirst(), contact.organizationId(), on, by)
                .part(contact.group());
    }
}
