package org.throughline.query.communication;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.throughline.query.channel.ChannelState;
import org.throughline.query.communication.CommunicationAnswer.Cell;
import org.throughline.query.communication.CommunicationAnswer.Link;
import org.throughline.query.communication.CommunicationAnswer.LinkStatus;
import org.throughline.query.exchange.ExchangeState;
import org.throughline.query.organization.OrganizationState;
import org.throughline.query.read.Window;
import org.throughline.query.team.TeamState;

/** What is needed of the teams, their organizations and what they said to answer whether they hear each other. */
record Communication(
        Collection<OrganizationState> organizations,
        Collection<TeamState> teams,
        Collection<ChannelState> channels,
        Collection<ExchangeState> exchanges) {

    CommunicationAnswer answer(long position, Window window, Limits limits) {
        Traffic traffic = Traffic.of(channels, exchanges);
        Links judged = new Links(traffic, window, limits);
        List<Link> links = Pair.of(teams, channels, organizations).stream()
                .filter(pair -> window.touches(pair.since(), pair.until()))
                .map(judged::link)
                .toList();
        List<Cell> matrix = new Matrix(teams)
                .cells(traffic.messages().stream()
                        .filter(message -> window.contains(message.on()))
                        .toList());
        return new CommunicationAnswer(
                position, window.to(), window.from(), links, statuses(links), matrix, Matrix.directions(matrix));
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
