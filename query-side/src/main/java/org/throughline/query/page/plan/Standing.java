package org.throughline.query.page.plan;

import java.time.LocalDate;
import org.throughline.query.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * How a step of a plan stands on a day: settled, or as it stands to the day it is due.
 *
 * @param code by which the style sheet colours it: the status of a settled step, else the due state
 * @param settled whether nothing more is to be done
 */
record Standing(String code, String words, boolean settled) {

    /**
     * Of a step.
     *
     * @param step as the state of a plan has it
     */
    static Standing of(JsonNode step, LocalDate day) {
        String status = step.path("status").asString("OPEN");
        if (step.path("settledOn").isString()) {
            return new Standing(status, Words.code(status), true);
        }
        DueState due = DueState.of(step.path("due"), day);
        return new Standing(
                due.name(), status.equals("OPEN") ? due.words() : Words.code(status) + ", " + due.words(), false);
    }
}
