package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.throughline.query.question.talk.CommunicationAnswer.Cell;
import org.throughline.query.question.talk.CommunicationAnswer.Link;
import org.throughline.query.question.talk.CommunicationAnswer.LinkStatus;
import org.throughline.query.read.Window;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.talk.channel.ChannelState;
import org.throughline.query.subject.talk.exchange.ExchangeState;
import org.throughline.query.subject.teams.team.TeamState;

/**
 * What is needed of the teams, their organizations and what they said to answer whether they hear each other. A link is
 * of two teams that were here on the last day, with all that went over it; a message from level to level is of the teams
 * that were here when it was sent.
 *
 * @param here whether an organization lay here on a day
 */
record Communication(
        Collection<OrganizationState> organizations,
        Collection<TeamState> teams,
        Collection<ChannelState> channels,
        Collection<ExchangeState> exchanges,
        BiPredicate<String, LocalDate> here) {

    CommunicationAnswer answer(Window window, Limits limits) {
        Traffic traffic = Traffic.of(channels, exchanges);
        Links judged = new Links(traffic, window, limits);
        List<TeamState> atTheEnd = teams.stream()
                .filter(team -> here.test(team.organizationId(), window.to()))
                .toList();
        List<Link> links = Pair.of(atTheEnd, channels, organizations).stream()
                .filter(pair -> window.touches(pair.since(), pair.until()))
                .map(judged::link)
                .toList();
        List<Cell> matrix = new Matrix(teams, here)
                .cells(traffic.messages().stream()
                        .filter(message -> window.contains(message.on()))
                        .toList());
        return new CommunicationAnswer(links, statuses(links), matrix, Matrix.directions(matrix));
    }

    private static Map<LinkStatus, Long> statuses(Collection<Link> links) {
        Map<LinkStatus, Long> counts = new EnumMap<>(LinkStatus.class);
        for (LinkStatus status : LinkStatus.values()) {
            counts.put(
                    status,
                    links.stream().filter(link -> link.status() == status).count());
        }
        return counts;
    }
}
