package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.talk.CommunicationAnswer.Relation;
import org.throughline.query.read.Window;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.talk.channel.ChannelState;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.tree.TeamEnds;

/**
 * Two teams that should speak with each other: one stands under the other, or a channel links them.
 *
 * @param one the wider one; where both are of one width, the one whose channel it is
 * @param since the day from which both were there and linked
 * @param until the first day one of them was no more; open when absent
 * @param channels that link them
 */
record Pair(
        TeamState one,
        TeamState other,
        Relation relation,
        LocalDate since,
        @Nullable LocalDate until,
        List<ChannelState> channels) {

    /** Every linked pair, by the names of its teams. */
    static List<Pair> of(
            Collection<TeamState> teams,
            Collection<ChannelState> channels,
            Collection<OrganizationState> organizations) {
        Map<String, TeamState> byId = new LinkedHashMap<>();
        teams.forEach(team -> byId.put(team.teamId(), team));
        TeamEnds ends = new TeamEnds(organizations);
        Map<List<String>, Pair> pairs = new LinkedHashMap<>();
        for (TeamState team : teams) {
            TeamState parent = byId.get(String.valueOf(team.parentTeamId()));
            if (parent != null) {
                put(
                        pairs,
                        new Pair(
                                parent,
                                team,
                                Relation.PARENT,
                                later(parent, team),
                                ends.ofEither(parent, team),
                                List.of()));
            }
        }
        for (ChannelState channel : channels) {
            TeamState keeper = byId.get(String.valueOf(channel.teamId()));
            TeamState other = byId.get(String.valueOf(channel.toTeamId()));
            if (keeper != null && other != null) {
                put(pairs, linked(keeper, other, channel, ends.ofEither(keeper, other)));
            }
        }
        return pairs.values().stream()
                .sorted(Comparator.comparing((Pair pair) -> pair.one().level())
                        .thenComparing(pair -> pair.one().name())
                        .thenComparing(pair -> pair.other().name()))
                .toList();
    }

    private static void put(Map<List<String>, Pair> pairs, Pair pair) {
        List<String> ids =
                Stream.of(pair.one().teamId(), pair.other().teamId()).sorted().toList();
        pairs.merge(ids, pair, Pair::with);
    }

    private static Pair linked(TeamState keeper, TeamState other, ChannelState channel, @Nullable LocalDate end) {
        boolean turned = other.level().isAbove(keeper.level());
        LocalDate begin = Stream.of(later(keeper, other), channel.openedOn())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Pair(
                turned ? other : keeper, turned ? keeper : other, Relation.CHANNEL, begin, end, List.of(channel));
    }

    /** The same pair, linked by one channel more; standing under each other is what it is known for. */
    private Pair with(Pair more) {
        List<ChannelState> all = new ArrayList<>(channels);
        all.addAll(more.channels());
        LocalDate begin = since.isAfter(more.since()) ? more.since() : since;
        return new Pair(one, other, relation, begin, until, List.copyOf(all));
    }

    private static LocalDate later(TeamState a, TeamState b) {
        return a.formedOn().isAfter(b.formedOn()) ? a.formedOn() : b.formedOn();
    }

    /** The first day of a channel between them that is open on a day of the window; absent when there is none. */
    @Nullable
    LocalDate channelOpenedOn(Window window) {
        return channels.stream()
                .filter(channel -> window.touches(channel.openedOn(), channel.closedOn()))
                .map(ChannelState::openedOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
