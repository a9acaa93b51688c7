package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.talk.exchange.MessageDirection;
import org.throughline.query.Percent;
import org.throughline.query.question.talk.CommunicationAnswer.Acknowledgements;
import org.throughline.query.question.talk.CommunicationAnswer.Flow;
import org.throughline.query.question.talk.CommunicationAnswer.Link;
import org.throughline.query.question.talk.CommunicationAnswer.LinkStatus;
import org.throughline.query.question.talk.CommunicationAnswer.Responses;
import org.throughline.query.question.talk.CommunicationAnswer.TeamRef;
import org.throughline.query.question.talk.Traffic.Request;
import org.throughline.query.question.talk.Traffic.Told;
import org.throughline.query.read.Window;
import org.throughline.query.subject.teams.team.TeamState;

/**
 * Judges linked pairs by what went between them in a window, all of it gone through once and kept by pair. Pure: which
 * tense the states are of is not its business.
 */
final class Links {

    private final Map<Way, List<LocalDate>> days = new HashMap<>();
    private final Map<Way, List<Request>> requests = new HashMap<>();
    private final Map<Way, List<Told>> told = new HashMap<>();
    private final Window window;
    private final Limits limits;

    Links(Traffic traffic, Window window, Limits limits) {
        this.window = window;
        this.limits = limits;
        traffic.messages().forEach(message -> add(days, message.fromTeamId(), message.toTeamId(), message.on()));
        traffic.requests().stream()
                .filter(request -> window.contains(request.askedOn()))
                .forEach(request -> add(requests, request.fromTeamId(), request.toTeamId(), request));
        traffic.told().stream()
                .filter(information -> window.contains(information.on()))
                .forEach(information -> add(told, information.fromTeamId(), information.toTeamId(), information));
    }

    private record Way(String from, String to) {}

    private static <T> void add(Map<Way, List<T>> byWay, @Nullable String from, @Nullable String to, T one) {
        if (from != null && to != null) {
            byWay.computeIfAbsent(new Way(from, to), way -> new ArrayList<>()).add(one);
        }
    }

    private static <T> List<T> between(Pair pair, Map<Way, List<T>> byWay) {
        String one = pair.one().teamId();
        String other = pair.other().teamId();
        return Stream.of(new Way(one, other), new Way(other, one))
                .distinct()
                .flatMap(way -> byWay.getOrDefault(way, List.of()).stream())
                .toList();
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
        List<LocalDate> within = days(from.teamId(), to.teamId()).stream()
                .filter(window::contains)
                .sorted()
                .toList();
        return new Flow(
                from.teamId(),
                to.teamId(),
                MessageDirection.between(from.level(), to.level()),
                within.size(),
                within.isEmpty() ? null : within.getFirst(),
                within.isEmpty() ? null : within.getLast());
    }

    private List<LocalDate> days(String from, String to) {
        return days.getOrDefault(new Way(from, to), List.of());
    }

    private @Nullable LocalDate last(String from, String to) {
        return days(from, to).stream().max(Comparator.naturalOrder()).orElse(null);
    }

    private @Nullable LocalDate lastBetween(Pair pair) {
        return between(pair, days).stream().max(Comparator.naturalOrder()).orElse(null);
    }

    private Responses responses(Pair pair) {
        List<Request> asked = between(pair, requests);
        List<Long> waited = asked.stream()
                .filter(request -> request.respondedOn() != null)
                .map(request ->
                        ChronoUnit.DAYS.between(request.askedOn(), Objects.requireNonNull(request.respondedOn())))
                .toList();
        return new Responses(asked.size(), waited.size(), asked.size() - waited.size(), Median.of(waited));
    }

    private Acknowledgements acknowledgements(Pair pair) {
        List<Told> passedOn = between(pair, told);
        int acknowledged = (int) passedOn.stream()
                .filter(information -> information.acknowledgedOn() != null)
                .count();
        return new Acknowledgements(passedOn.size(), acknowledged, Percent.of(acknowledged, passedOn.size()));
    }

    private static TeamRef ref(TeamState team) {
        return new TeamRef(team.teamId(), team.name(), team.level());
    }
}
