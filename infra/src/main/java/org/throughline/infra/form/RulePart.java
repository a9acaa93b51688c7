package org.throughline.infra.form;

import java.util.List;

/**
 * What another setting of a rule would change of what is recorded.
 *
 * @param says in a sentence or two
 * @param changed the first facts that would come to something else
 * @param more how many more there are
 * @param all the address at which all of it is told
 */
record RulePart(String says, List<Changed> changed, int more, String all) {

    /**
     * A fact that would come to something else.
     *
     * @param part which part of the subject it is about, and when it took effect
     * @param outcome what it comes to now, and would
     * @param lacks what is missing, a line each
     */
    record Changed(String title, String href, String part, String outcome, List<String> lacks) {}
}
