package org.throughline.command.direction.inquiry;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrToday;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectKey;
import org.throughline.events.direction.inquiry.GuidingQuestion;
import org.throughline.events.direction.inquiry.InquiryEvent;

/** What can be asked about an organization's answers to the four guiding questions. */
public sealed interface InquiryCommand extends Command {

    String organizationId();

    @Nullable
    String children();

    @Nullable
    String educators();

    @Nullable
    String schools();

    List<Evidence> evidence();

    List<String> players();

    List<String> needIds();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(InquiryEvent.class, organizationId());
    }

    /**
     * Answers a question for the first time, apart for children, educators and schools; at least one of the three.
     *
     * @param evidence the data the answer cites
     * @param players who is involved, in words
     * @param needIds the needs that it comes to
     * @param participants member ids of those who answered; left out when nobody wrote it down
     */
    record AnswerGuidingQuestion(
            @Id String organizationId,
            GuidingQuestion question,
            @Nullable @Size(max = 5000) String children,
            @Nullable @Size(max = 5000) String educators,
            @Nullable @Size(max = 5000) String schools,
            List<Evidence> evidence,
            @Size(max = 100) List<@Size(max = 200) String> players,
            @Size(max = 100) List<String> needIds,
            @Nullable @Size(max = 200) List<String> participants,
            @OrToday LocalDate effectiveOn)
            implements InquiryCommand {}

    /**
     * Answers a question anew, whole: what is left out is not answered any more.
     *
     * @param reason why it is another answer now
     */
    record ReviseGuidingAnswer(
            @Id String organizationId,
            GuidingQuestion question,
            @Nullable @Size(max = 5000) String children,
            @Nullable @Size(max = 5000) String educators,
            @Nullable @Size(max = 5000) String schools,
            List<Evidence> evidence,
            @Size(max = 100) List<@Size(max = 200) String> players,
            @Size(max = 100) List<String> needIds,
            @Size(max = 5000) String reason,
            @Nullable @Size(max = 200) List<String> participants,
            @OrToday LocalDate effectiveOn)
            implements InquiryCommand {}
}
