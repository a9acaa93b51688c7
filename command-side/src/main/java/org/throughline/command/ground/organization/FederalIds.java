package org.throughline.command.ground.organization;

import java.time.LocalDate;
import java.util.List;
import org.throughline.command.Fault;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.ground.organization.OrganizationEvent.FederalIdGiven;
import org.throughline.events.ground.organization.OrganizationKind;

/**
 * Ids of the federal register (NCES): 7 digits of a district, 12 of a school, 8 letters and digits of a private school. Zeros in
 * front are part of them; spreadsheets lose them.
 */
final class FederalIds {

    /** Any of them, as schemas publish it. */
    static final String PATTERN = "^([0-9]{7}|[0-9]{12}|[0-9A-Z]{8})$";

    private FederalIds() {}

    /**
     * Looks whether nobody else bears the id on a day or later.
     *
     * @throws Refusal CODE_TAKEN, naming who does
     */
    static void requireFree(Peers peers, String federalId, String organizationId, LocalDate day) {
        peers.dependentsOf(federalId).stream()
                .filter(entry -> entry.event() instanceof FederalIdGiven given
                        && given.federalId().equals(federalId))
                .map(entry -> entry.subject().id())
                .filter(other -> !other.equals(organizationId))
                .filter(other -> {
                    OrganizationFacts state = peers.state(OrganizationRules.RULES, other);
                    return federalId.equals(state.federalId()) && !state.hasEndedBy(day);
                })
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.of(
                                    RefusalCode.CODE_TAKEN,
                                    "%s is the federal id of organization %s".formatted(federalId, other))
                            .with("organizationId", other);
                });
    }

    /**
     * Holds an id to the form that it has for this kind.
     *
     * @throws Refusal MALFORMED
     */
    static void require(OrganizationKind kind, String federalId) {
        String expected = switch (kind) {
            case DISTRICT -> "[0-9]{7}";
            case SCHOOL -> "[0-9]{12}|[0-9A-Z]{8}";
            case STATE, REGION -> "";
        };
        if (!federalId.matches(expected)) {
            String words = switch (kind) {
                case DISTRICT -> "a district has one of 7 digits, zeros in front included";
                case SCHOOL -> "a school has one of 12 digits, zeros in front included, a private one of 8 characters";
                case STATE, REGION -> "only districts and schools have one";
            };
            throw Refusal.of(
                    RefusalCode.MALFORMED,
                    "'%s' is no federal id of a %s".formatted(federalId, kind),
                    List.of(new Fault("/federalId", "not-valid", words)));
        }
    }
}
