package org.throughline.infra.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.command.door.CommandType;
import org.throughline.command.door.NewId;
import org.throughline.command.teams.team.TeamCommand.AppointMember;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody who has no name here yet. The name goes along beside the command and is kept beside the log.
 *
 * @param memberId by which the log will know them; empty where nobody was named
 * @param name as it was typed; empty where nobody was
 * @param faults what is wrong with it
 */
record NewcomerPart(String memberId, String name, List<String> faults) {

    /** With the name of somebody new. */
    static final String NAME = "~name";

    /** With the id that was made up for them. */
    static final String ID = "~newcomer";

    static final NewcomerPart NOBODY = new NewcomerPart("", "", List.of());

    private static final String MEMBER = "memberId";
    private static final int LONGEST = 200;

    static boolean isOf(CommandType type) {
        return type.record() == AppointMember.class;
    }

    public boolean isSomebody() {
        return !name.isEmpty();
    }

    /** Whoever is named as new in what was sent. */
    static NewcomerPart in(CommandType type, Map<String, String[]> parameters) {
        String name = first(parameters, NAME);
        if (!isOf(type) || name.isEmpty()) {
            return NOBODY;
        }
        String id = first(parameters, ID);
        return new NewcomerPart(id.matches("[A-Za-z0-9-]{1,80}") ? id : NewId.next(), name, List.of());
    }

    /** The parameters, with them as the member where no other one was chosen. */
    Map<String, String[]> spelledOut(Map<String, String[]> parameters) {
        if (!isSomebody() || !first(parameters, MEMBER).isEmpty()) {
            return parameters;
        }
        Map<String, String[]> all = new HashMap<>(parameters);
        all.put(MEMBER, new String[] {memberId});
        return all;
    }

    /** Why nobody can be kept under this name. */
    void check(ObjectNode json, Problems problems) {
        if (!isSomebody()) {
            return;
        }
        if (!json.path(MEMBER).asString("").equals(memberId)) {
            problems.add("/" + MEMBER, "Choose somebody, or name somebody new, but not both.");
        }
        if (name.length() > LONGEST) {
            problems.add("/" + MEMBER, "A name has 200 letters at most.");
        }
    }

    /** Nobody goes by an id in a form: whoever is new is there by the name alone. */
    void hideId(ObjectNode json) {
        if (isSomebody() && json.path(MEMBER).asString("").equals(memberId)) {
            json.remove(MEMBER);
        }
    }

    /** Names by id. */
    Map<String, String> names() {
        return isSomebody() ? Map.of(memberId, name) : Map.of();
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String @Nullable [] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }
}
