package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.talk.exchange.MessageDirection;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.question.talk.CommunicationAnswer.Cell;
import org.throughline.query.question.talk.Traffic.Message;
import org.throughline.query.subject.teams.team.TeamState;

/** Counts messages from level to level. Practitioners who speak for no team stand below every team. */
final class Matrix {

    private final Map<String, TeamState> teams = new HashMap<>();
    private final BiPredicate<String, LocalDate> here;

    Matrix(Collection<TeamState> teams, BiPredicate<String, LocalDate> here) {
        teams.forEach(team -> this.teams.put(team.teamId(), team));
        this.here = here;
    }

    /** The cells that are not empty. A message of a team that was not here that day belongs to another district. */
    List<Cell> cells(Collection<Message> messages) {
        Comparator<TeamLevel> widestFirst = Comparator.nullsLast(Comparator.naturalOrder());
        return messages.stream()
                .filter(message ->
                        isHere(message.fromTeamId(), message.on()) && isHere(message.toTeamId(), message.on()))
                .collect(Collectors.groupingBy(this::cell, Collectors.counting()))
                .entrySet()
                .stream()
                .map(counted -> counted(counted.getKey(), counted.getValue()))
                .sorted(Comparator.comparing(Cell::from, widestFirst).thenComparing(Cell::to, widestFirst))
                .toList();
    }

    static Map<MessageDirection, Long> directions(Collection<Cell> cells) {
        Map<MessageDirection, Long> counts = new EnumMap<>(MessageDirection.class);
        for (MessageDirection direction : MessageDirection.values()) {
            counts.put(direction, 0L);
        }
        cells.forEach(cell -> counts.merge(cell.direction(), cell.messages(), Long::sum));
        return counts;
    }

    private boolean isHere(@Nullable String teamId, LocalDate day) {
        TeamState team = teamId == null ? null : teams.get(teamId);
        return teamId == null || (team != null && here.test(team.organizationId(), day));
    }

    private @Nullable TeamLevel levelOf(@Nullable String teamId) {
        TeamState team = teamId == null ? null : teams.get(teamId);
        return team == null ? null : team.level();
    }

    private Cell cell(Message message) {
        TeamLevel from = levelOf(message.fromTeamId());
        TeamLevel to = levelOf(message.toTeamId());
        return new Cell(from, to, direction(from, to), 0);
    }

    private static Cell counted(Cell cell, long messages) {
        return new Cell(cell.from(), cell.to(), cell.direction(), messages);
    }

    private static MessageDirection direction(@Nullable TeamLevel from, @Nullable TeamLevel to) {
        if (from == null) {
            return MessageDirection.UP;
        }
        return to == null ? MessageDirection.DOWN : MessageDirection.between(from, to);
    }
}
