package org.throughline.query.question.talk;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.talk.CommunicationAnswer.Acknowledgements;
import org.throughline.query.question.talk.CommunicationAnswer.Responses;

/**
 * What a district holds to be effective. No limit is given by the product: whoever asks names theirs.
 *
 * @param responseWithin days the median response may take
 * @param acknowledgedAtLeast percentage of information that has to be acknowledged
 */
record Limits(@Nullable Long responseWithin, @Nullable Long acknowledgedAtLeast) {

    /** Whether both were kept; absent when nothing was asked that could tell. */
    @Nullable
    Boolean kept(Responses responses, Acknowledgements acknowledgements) {
        Boolean inTime = inTime(responses);
        Boolean arrived = arrived(acknowledgements);
        if (inTime == null || arrived == null) {
            return inTime == null ? arrived : inTime;
        }
        return inTime && arrived;
    }

    private @Nullable Boolean inTime(Responses responses) {
        if (responseWithin == null || responses.requests() == 0) {
            return null;
        }
        BigDecimal median = responses.medianDays();
        return median != null && median.compareTo(BigDecimal.valueOf(responseWithin)) <= 0;
    }

    private @Nullable Boolean arrived(Acknowledgements acknowledgements) {
        if (acknowledgedAtLeast == null || acknowledgements.told() == 0) {
            return null;
        }
        return acknowledgements.acknowledged() * 100L >= acknowledgedAtLeast * acknowledgements.told();
    }
}
