package org.throughline.query.question.direction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.direction.inquiry.GuidingQuestion;

/**
 * What units answer to the four guiding questions, and what was another answer at the beginning.
 *
 * @param units those that answered any by the last day
 * @param unanswered organization ids of those open on the last day that answered none
 */
public record FourQuestionsAnswer(List<OfUnit> units, List<String> unanswered) {

    /**
     * One unit.
     *
     * @param questions all four, in their order
     */
    public record OfUnit(String organizationId, List<OfQuestion> questions) {}

    /**
     * One question.
     *
     * @param since the day from which the answer stands that stood on the last day; absent when there was none
     * @param place its place among all answers to this question, from 1; absent when there was none
     * @param revisions what was answered anew behind the first day
     * @param parts for children, educators and schools, in this order
     * @param evidence how many data the answer cites
     * @param players who is said to be involved
     * @param needIds the needs it comes to
     */
    public record OfQuestion(
            GuidingQuestion question,
            @Nullable LocalDate since,
            @Nullable Integer place,
            List<Revised> revisions,
            List<Part> parts,
            int evidence,
            List<String> players,
            List<String> needIds) {}

    /**
     * A question that was answered anew.
     *
     * @param reason why; absent for what was answered for the first time
     */
    public record Revised(LocalDate on, @Nullable String reason) {}

    /**
     * What is answered for one of three.
     *
     * @param earlier the answer that stood on the first day; absent when there was none
     * @param later the answer that stood on the last day; absent when there was none
     */
    public record Part(
            Beneficiary of,
            @Nullable String earlier,
            @Nullable String later,
            Change change) {}

    /** For whom it is asked. */
    public enum Beneficiary {
        CHILDREN,
        EDUCATORS,
        SCHOOLS
    }

    /** What became of an answer between the two days. */
    public enum Change {
        UNANSWERED,
        ANSWERED,
        DROPPED,
        CHANGED,
        SAME
    }
}
