package org.throughline.query.tree;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Result;

/**
 * An organization in the tree, with where it stands.
 *
 * @param federalId its id in the federal register
 * @param endedOn the first day it is no more
 * @param teams its teams
 * @param stages its stage with each practice
 * @param fidelity its latest check that counts, per practice and instrument
 * @param children what belongs to it, by name
 */
public record OrganizationNode(
        String id,
        OrganizationKind kind,
        String name,
        @Nullable String federalId,
        LocalDate since,
        @Nullable LocalDate endedOn,
        List<TeamNode> teams,
        List<StageNode> stages,
        List<FidelityNode> fidelity,
        List<OrganizationNode> children) {

    /** One that the federal register does not know. */
    public OrganizationNode(
            String id,
            OrganizationKind kind,
            String name,
            LocalDate since,
            @Nullable LocalDate endedOn,
            List<TeamNode> teams,
            List<StageNode> stages,
            List<FidelityNode> fidelity,
            List<OrganizationNode> children) {
        this(id, kind, name, null, since, endedOn, teams, stages, fidelity, children);
    }

    /**
     * A team.
     *
     * @param operational whether its members make it so; absent where that is not asked
     * @param members people with a seat
     * @param endedOn the first day without it
     */
    public record TeamNode(
            String id,
            String name,
            @Nullable Boolean operational,
            long members,
            @Nullable LocalDate endedOn) {

        /** A team that goes on. */
        public TeamNode(String id, String name, @Nullable Boolean operational, long members) {
            this(id, name, operational, members, null);
        }
    }

    /**
     * A stage held.
     *
     * @param regressed whether it was reached by going back
     * @param selected whether the practice is selected that day, by the organization or one it lies in
     */
    public record StageNode(String practice, Stage stage, LocalDate since, boolean regressed, boolean selected) {}

    /**
     * A check.
     *
     * @param instrumentName what the instrument is called, where an organization brought it; absent for those that ship
     * @param corrected whether it stands corrected
     * @param scores of sections and in total, without subscales
     * @param concerns policies in force as a warning on its day that it did not meet, by code
     */
    public record FidelityNode(
            String checkId,
            String practice,
            String instrument,
            String instrumentVersion,
            @Nullable String instrumentName,
            LocalDate administeredOn,
            boolean corrected,
            List<Result> scores,
            List<String> concerns) {}
}
