package org.throughline.query.communication;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.communication.MessageDirection;
import org.throughline.query.Percent;
import org.throughline.query.communication.CommunicationAnswer.Acknowledgements;
import org.throughline.query.communication.CommunicationAnswer.Flow;
import org.throughline.query.communication.CommunicationAnswer.Link;
import org.throughline.query.communication.CommunicationAnswer.LinkStatus;
import org.throughline.query.communication.CommunicationAnswer.Responses;
import org.throughline.query.communication.CommunicationAnswer.TeamRef;
import org.throughline.query.communication.Traffic.Message;
import org.throughline.query.communication.Traffic.Request;
import org.throughline.query.communication.Traffic.Told;
import org.throughline.query.read.Window;
import org.throughline.query.team.TeamState;

/** Judges linked pairs by what went between them in a window. Pure: which tense the states are of is not its business. */
final class Links {

    private final Traffic traffic;
    private final Window window;
    private final Limits limits;

    Links(Traffic traffic, Window window, Limits limits) {
        this.traffic = traffic;
        this.window = window;
        this.limits = limits;
    }

    Link link(Pair pair) {
        Flow there = flow(pair.one(), pair.other());
        Flow back = flow(pair.other(), pair.one());
        Responses responses = responses(pair);
        Acknowledgements acknowledgements = acknowledgements(pair);
        LinkStatus status = status(pair, there, back);
        Flow taken = there.messages() > 0 ? there : back;
        return new Link(
                List.of(ref(pair.one()), ref(pair.other())),
                pair.relation(),
                pair.since(),
                pair.until(),
                List.of(there, back),
                status,
                status == LinkStatus.ONE_WAY ? taken.direction() : null,
                since(pair, status, taken),
                responses,
                acknowledgements,
                limits.kept(responses, acknowledgements));
    }

    private LinkStatus status(Pair pair, Flow there, Flow back) {
        if (there.messages() > 0 && back.messages() > 0) {
            return LinkStatus.TWO_WAY;
        }
        if (there.messages() + back.messages() > 0) {
            return LinkStatus.ONE_WAY;
        }
        return lastBetween(pair) != null || pair.channelOpenedOn(window) != null
                ? LinkStatus.SILENT
                : LinkStatus.NO_CHANNEL;
    }

    private @Nullable LocalDate since(Pair pair, LinkStatus status, Flow taken) {
        return switch (status) {
            case TWO_WAY -> null;
            case ONE_WAY -> Objects.requireNonNullElse(last(taken.toTeamId(), taken.fromTeamId()), pair.since());
            case SILENT ->
                Objects.requireNonNullElseGet(
                        lastBetween(pair), () -> Objects.requireNonNull(pair.channelOpenedOn(window)));
            case NO_CHANNEL -> pair.since();
        };
    }

    private Flow flow(TeamState from, TeamState to) {
        List<LocalDate> days = days(from.teamId(), to.teamId())
                .filter(window::contains)
                .sorted()
                .toList();
        return new Flow(
                from.teamId(),
                to.teamId(),
                MessageDirection.between(from.level(), to.level()),
                days.size(),
                days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast());
    }

    private Stream<LocalDate> days(String from, String to) {
        return traffic.messages().stream()
                .filter(message -> from.equals(message.fromTeamId()) && to.equals(message.toTeamId()))
                .map(Message::on);
    }

    private @Nullable LocalDate last(String from, String to) {
        return days(from, to).max(Comparator.naturalOrder()).orElse(null);
    }

    private @Nullable LocalDate lastBetween(Pair pair) {
        return traffic.messages().stream()
                .filter(message -> pair.joins(message.fromTeamId(), message.toTeamId()))
                .map(Message::on)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Responses responses(Pair pair) {
        List<Request> asked = traffic.requests().stream()
                .filter(request -> window.contains(request.askedOn()))
                .filter(request -> pair.joins(request.fromTeamId(), request.toTeamId()))
                .toList();
        List<Long> days = asked.stream()
                .filter(request -> request.respondedOn() != null)
                .map(request ->
                        ChronoUnit.DAYS.between(request.askedOn(), Objects.requireNonNull(request.respondedOn())))
                .toList();
        return new Responses(asked.size(), days.size(), asked.size() - days.size(), Median.of(days));
    }

    private Acknowledgements acknowledgements(Pair pair) {
        List<Told> told = traffic.told().stream()
                .filter(information -> window.contains(information.on()))
                .filter(information -> pair.joins(information.fromTeamId(), information.toTeamId()))
                .toList();
        int acknowledged = (int) told.stream()
                .filter(information -> information.acknowledgedOn() != null)
                .count();
        return new Acknowledgements(told.size(), acknowledged, Percent.of(acknowledged, told.size()));
    }

    private static TeamRef ref(TeamState team) {
        return new TeamRef(team.teamId(), team.name(), team.level());
    }
}
