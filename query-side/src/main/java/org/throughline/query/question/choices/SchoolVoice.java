package org.throughline.query.question.choices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.teams.meeting.Whether;

/**
 * Decisions over schools, taken without anybody from them. A school has a voice when somebody who decided sat on one of
 * its teams that day; where a whole district lives with the decision, somebody from any of its schools will do. Pure.
 *
 * @param affected the units declared to live with it
 * @param withoutVoice those of them that had none
 * @param noVoice whether that is certain; unknown when it is not written down who decided, or where they sat
 */
public record SchoolVoice(
        String decisionId,
        String title,
        LocalDate decidedOn,
        @Nullable String teamId,
        List<String> affected,
        List<String> withoutVoice,
        Whether noVoice) {

    /** Decisions that affect schools and lack the voice of one, or may lack it. */
    static List<SchoolVoice> lacking(
            List<DecisionState> decisions, Voices voices, Collection<OrganizationState> organizations) {
        Map<String, OrganizationState> byId = organizations.stream()
                .collect(Collectors.toMap(OrganizationState::organizationId, Function.identity()));
        return decisions.stream()
                .map(decision -> of(decision, voices.deciding(decision), byId))
                .filter(voice -> !voice.withoutVoice().isEmpty())
                .toList();
    }

    private static SchoolVoice of(
            DecisionState decision, Voices.Deciding deciding, Map<String, OrganizationState> organizations) {
        Account account = Objects.requireNonNull(decision.account());
        List<String> without = account.affectedUnits().stream()
                .filter(unit -> !hasVoice(unit, deciding.organizations(), organizations))
                .toList();
        return new SchoolVoice(
                decision.decisionId(),
                account.title(),
                Objects.requireNonNull(decision.decidedOn()),
                decision.teamId(),
                account.affectedUnits(),
                without,
                deciding.known() ? Whether.YES : Whether.UNKNOWN);
    }

    private static boolean hasVoice(String unit, Set<String> deciding, Map<String, OrganizationState> organizations) {
        return isSchool(unit, organizations)
                ? deciding.contains(unit)
                : deciding.stream().anyMatch(one -> isSchool(one, organizations));
    }

    private static boolean isSchool(String unit, Map<String, OrganizationState> organizations) {
        OrganizationState known = organizations.get(unit);
        return known != null && known.kind() == OrganizationKind.SCHOOL;
    }
}
