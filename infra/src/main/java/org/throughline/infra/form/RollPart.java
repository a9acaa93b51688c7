package org.throughline.infra.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.throughline.command.door.CommandType;
import org.throughline.command.teams.meeting.MeetingCommand.HoldMeeting;
import org.throughline.events.teams.meeting.Presence;
import org.throughline.query.subject.teams.team.TeamState.Tenure;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * Who was at a meeting: everybody who held a seat that day, to be ticked off.
 *
 * @param isToBeOpened whether team or day are not known yet
 * @param day the day, in words
 * @param members those who held a seat, and whoever was named besides
 * @param faults what is wrong with it as a whole
 */
record RollPart(boolean isToBeOpened, String day, List<Member> members, List<String> faults) {

    static final String FIELD = "attendance";

    /**
     * Somebody to be ticked off.
     *
     * @param seat in which role; empty for somebody without a seat
     * @param choices whether they were there
     */
    record Member(String name, String id, String title, String seat, List<Field.Option> choices, List<String> faults) {}

    static boolean isOf(CommandType type) {
        return type.record() == HoldMeeting.class;
    }

    static boolean asks(String field) {
        return field.equals(FIELD);
    }

    static RollPart unopened() {
        return new RollPart(true, "", List.of(), List.of());
    }

    static RollPart of(
            LocalDate day, List<Tenure> seats, JsonNode entered, Names names, Map<String, List<String>> faults) {
        Map<String, Set<String>> roles = new LinkedHashMap<>();
        seats.forEach(seat ->
                roles.computeIfAbsent(seat.memberId(), id -> new TreeSet<>()).add(Words.code(seat.role())));
        Map<String, Set<String>> everybody = new LinkedHashMap<>(roles);
        entered.propertyNames().forEach(id -> everybody.putIfAbsent(id, Set.of()));
        List<Member> members = new ArrayList<>();
        everybody.forEach((id, seat) -> members.add(new Member(
                FIELD + "/" + id,
                Fields.id(FIELD + "/" + id),
                names.person(id),
                String.join(", ", seat),
                choices(entered.path(id).asString("")),
                faults.getOrDefault(pointer(id), List.of()))));
        return new RollPart(false, Words.day(day), members, faults.getOrDefault("/" + FIELD, List.of()));
    }

    private static List<Field.Option> choices(String chosen) {
        return Stream.concat(
                        Stream.of(Presence.values())
                                .map(one -> new Field.Option(
                                        one.name(),
                                        Fields.label(one.name()),
                                        one.name().equals(chosen))),
                        Stream.of(new Field.Option("", "Not noted", chosen.isEmpty())))
                .toList();
    }

    private static String pointer(String id) {
        return "/" + FIELD + "/" + id;
    }

    List<String> pointers() {
        return members.stream().map(member -> "/" + member.name()).toList();
    }
}
