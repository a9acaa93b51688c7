package org.throughline.query.question.teams.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.query.question.talk.CommunicationAnswer.Acknowledgements;
import org.throughline.query.question.talk.CommunicationAnswer.Link;
import org.throughline.query.question.talk.CommunicationAnswer.LinkStatus;
import org.throughline.query.question.talk.CommunicationAnswer.Responses;
import org.throughline.query.question.talk.CommunicationAnswer.TeamRef;
import org.throughline.query.question.talk.TeamLinks;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Lacking;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.LackingKind;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Part;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.PartCode;
import org.throughline.query.subject.teams.team.TeamState;

/**
 * Whether messages go both ways over each link of a unit's teams, and are responded to and acknowledged as its rulebook asks. A
 * link over which nothing was asked, or told, in the months looked back is left out of what asks for that.
 */
final class TalkingBothWays implements Derived.Of {

    private final TeamLinks links;

    TalkingBothWays(TeamLinks links) {
        this.links = links;
    }

    @Override
    public Derived in(Led unit) {
        Set<String> own = unit.teams().stream().map(TeamState::teamId).collect(Collectors.toSet());
        List<Link> all = links.of(unit.teams(), unit.window());
        int days = unit.limit(Limit.RESPONSE_WITHIN_DAYS);
        int percent = unit.limit(Limit.ACKNOWLEDGED_PERCENT);
        return Derived.of(
                each(PartCode.BOTH_WAYS, all, own, link -> link.status() == LinkStatus.TWO_WAY),
                each(
                                PartCode.RESPONSES_IN_TIME,
                                all.stream()
                                        .filter(link -> link.responses().requests() > 0)
                                        .toList(),
                                own,
                                link -> isInTime(link.responses(), days))
                        .by(days),
                each(
                                PartCode.ACKNOWLEDGED,
                                all.stream()
                                        .filter(link -> link.acknowledgements().told() > 0)
                                        .toList(),
                                own,
                                link -> isAcknowledged(link.acknowledgements(), percent))
                        .by(percent));
    }

    private static Part each(PartCode part, List<Link> links, Set<String> own, Predicate<Link> isSo) {
        List<Lacking> lacking = new ArrayList<>();
        links.stream()
                .filter(link -> !isSo.test(link))
                .forEach(link -> lacking.add(new Lacking(LackingKind.TEAM, other(link, own), null)));
        return Part.of(part, links.size() - lacking.size(), links.size(), 0).lacking(lacking);
    }

    private static String other(Link link, Set<String> own) {
        return link.teams().stream()
                .map(TeamRef::teamId)
                .filter(team -> !own.contains(team))
                .findFirst()
                .orElse(link.teams().getLast().teamId());
    }

    private static boolean isInTime(Responses responses, int days) {
        BigDecimal median = responses.medianDays();
        return median != null && median.compareTo(BigDecimal.valueOf(days)) <= 0;
    }

    private static boolean isAcknowledged(Acknowledgements acknowledgements, int percent) {
        return 100L * acknowledgements.acknowledged() >= (long) percent * acknowledgements.told();
    }
}
