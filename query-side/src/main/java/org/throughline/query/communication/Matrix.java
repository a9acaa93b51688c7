package org.throughline.query.communication;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.communication.MessageDirection;
import org.throughline.events.team.TeamLevel;
import org.throughline.query.communication.CommunicationAnswer.Cell;
import org.throughline.query.communication.Traffic.Message;
import org.throughline.query.team.TeamState;

/** Counts messages from level to level. Practitioners who speak for no team stand below every team. */
final class Matrix {

    private final Map<String, TeamLevel> levels = new HashMap<>();

    Matrix(Collection<TeamState> teams) {
        teams.forEach(team -> levels.put(team.teamId(), team.level()));
    }

    /** The cells that are not empty. A message of a team that is not among these belongs to another district. */
    List<Cell> cells(Collection<Message> messages) {
        Comparator<TeamLevel> widestFirst = Comparator.nullsLast(Comparator.naturalOrder());
        return messages.stream()
                .filter(message -> isHere(message.fromTeamId()) && isHere(message.toTeamId()))
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

    private boolean isHere(@Nullable String teamId) {
        return teamId == null || levels.containsKey(teamId);
    }

    private Cell cell(Message message) {
        TeamLevel from = message.fromTeamId() == null ? null : levels.get(message.fromTeamId());
        TeamLevel to = message.toTeamId() == null ? null : levels.get(message.toTeamId());
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
