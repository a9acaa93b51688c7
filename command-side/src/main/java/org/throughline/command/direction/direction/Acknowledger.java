package org.throughline.command.direction.direction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;

/** It is one person who acknowledges something, or one group. */
public final class Acknowledger {

    private Acknowledger() {}

    /**
     * Requires exactly one of the two.
     *
     * @param group name of the component that names the group
     * @throws Refusal MALFORMED
     */
    public static void requireOne(@Nullable String memberId, @Nullable String groupId, String group) {
        if ((memberId == null) == (groupId == null)) {
            String detail = "Either memberId or %s is given, not both and not none".formatted(group);
            throw Refusal.of(RefusalCode.MALFORMED, detail, List.of(new Fault("/" + group, "person-or-group", detail)));
        }
    }
}
