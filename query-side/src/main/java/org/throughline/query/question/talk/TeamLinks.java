package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.query.question.talk.CommunicationAnswer.Link;
import org.throughline.query.read.Window;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.talk.channel.ChannelState;
import org.throughline.query.subject.talk.exchange.ExchangeState;
import org.throughline.query.subject.teams.team.TeamState;

/**
 * The links of each team that are there on a day, with what went over them; those to a single teacher's practice are none. A
 * link belongs to both of its teams. Pure.
 */
public final class TeamLinks {

    private static final Limits NO_LIMITS = new Limits(null, null);

    private final Map<String, List<Pair>> pairs;
    private final Traffic traffic;
    private final Map<Window, Links> judged = new HashMap<>();

    /** Knows teams and what they said to each other. */
    public TeamLinks(
            LocalDate day,
            Collection<OrganizationState> organizations,
            Collection<TeamState> teams,
            Collection<ChannelState> channels,
            Collection<ExchangeState> exchanges) {
        this.traffic = Traffic.of(channels, exchanges);
        this.pairs = new HashMap<>();
        Pair.of(teams, channels, organizations).stream()
                .filter(pair -> pair.until() == null || pair.until().isAfter(day))
                .filter(pair ->
                        pair.one().level().isShared() && pair.other().level().isShared())
                .forEach(pair -> Stream.of(pair.one(), pair.other())
                        .map(TeamState::teamId)
                        .forEach(team -> pairs.computeIfAbsent(team, id -> new ArrayList<>())
                                .add(pair)));
    }

    /** The links of these teams in a window, each once. */
    public List<Link> of(Collection<TeamState> teams, Window window) {
        Links links = judged.computeIfAbsent(window, days -> new Links(traffic, days, NO_LIMITS));
        return teams.stream()
                .flatMap(team -> pairs.getOrDefault(team.teamId(), List.of()).stream())
                .distinct()
                .map(links::link)
                .toList();
    }
}
