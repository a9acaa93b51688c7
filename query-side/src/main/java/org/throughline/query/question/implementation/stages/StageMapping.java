package org.throughline.query.question.implementation.stages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.stage.Stage;

/**
 * What the four stages are called by others. Not started is the absence of a track and therefore no stage.
 *
 * @param notes where the columns come from, and which of them are our own reading
 */
public record StageMapping(String version, List<String> notes, List<Row> stages) {

    /**
     * One stage, or none.
     *
     * @param stage absent where there is no track
     * @param nirn in the words of the National Implementation Research Network; absent where it has none
     * @param sir level of the Wisconsin Schoolwide Implementation Review
     * @param fia level of the SWIFT Fidelity Integrity Assessment
     * @param sicStages of the Stages of Implementation Completion; our own reading
     * @param guideMonths how long it usually lasts: a planning aid, judged by nothing
     */
    public record Row(
            @Nullable Stage stage,
            @Nullable String nirn,
            String sir,
            @Nullable String fia,
            List<Integer> sicStages,
            @Nullable Months guideMonths) {}

    /**
     * A usual length.
     *
     * @param to absent where there is no upper end
     */
    public record Months(int from, @Nullable Integer to) {}
}
