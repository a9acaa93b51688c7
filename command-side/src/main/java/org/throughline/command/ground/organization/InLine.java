package org.throughline.command.ground.organization;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.throughline.command.Ledger;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;

/** What others name of an organization, of one it lies in or of one that lies in it. */
public final class InLine {

    private InLine() {}

    /**
     * The subject, which must have begun by a day and be of an organization in line with this one.
     *
     * @param rules of its kind, which say when it is there
     * @param begun how it begins, in words: {@code identified}
     * @param whose tells the organization it is of
     * @return it as it is now
     * @throws Refusal UNKNOWN_REFERENCE, NOT_YET or REFERS_ELSEWHERE
     */
    public static <S, E extends SubjectEvent> S require(
            Peers peers,
            SubjectRules<S, E> rules,
            String id,
            String begun,
            Function<S, String> whose,
            String organizationId,
            LocalDate day) {
        Ledger<S, E> ledger = peers.ledger(rules, id);
        S now = ledger.state();
        String kind = SubjectKey.kindOf(rules.family());
        if (!Objects.requireNonNull(rules.isThere()).test(now)) {
            throw refused(RefusalCode.UNKNOWN_REFERENCE, "There is no %s '%s'".formatted(kind, id), kind, id);
        }
        if (!ledger.isThereOn(day)) {
            throw refused(
                    RefusalCode.NOT_YET, "%s %s was not %s by %s".formatted(titled(kind), id, begun, day), kind, id);
        }
        require(peers, kind, id, whose.apply(now), organizationId, day);
        return now;
    }

    /**
     * What is named must be of an organization in line with this one.
     *
     * @param kind of what is named
     * @param organization whose it is
     * @throws Refusal REFERS_ELSEWHERE
     */
    public static void require(
            Peers peers, String kind, String id, String organization, String organizationId, LocalDate day) {
        if (!Organizations.areInLine(peers, organization, organizationId, day)) {
            throw refused(
                    RefusalCode.REFERS_ELSEWHERE,
                    "%s %s is of %s, which neither lies in %s nor has it in it on %s"
                            .formatted(titled(kind), id, organization, organizationId, day),
                    kind,
                    id);
        }
    }

    private static String titled(String kind) {
        return Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
    }

    private static Refusal refused(RefusalCode code, String detail, String kind, String id) {
        return Refusal.of(code, detail).with(kind + "Id", id);
    }
}
