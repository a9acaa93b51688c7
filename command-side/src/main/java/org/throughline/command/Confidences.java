package org.throughline.command;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectKey;

/**
 * What people said in confidence, kept beside the log: it can be forgotten, and no reader of the log or of a view ever
 * sees it. A decision keeps it before its event is appended; what was kept for an event that never came means nothing. Where
 * a decision is only rehearsed nothing is kept and nothing forgotten.
 */
public interface Confidences {

    /**
     * Keeps it beside whatever else was kept under the same id of the same subject: two nodes may decide at once, and which
     * of the two is told of in the log is not known yet.
     *
     * @param commandId the command that will be in the log with the event; absent when nobody said
     */
    void keep(Confidence confidence, @Nullable String commandId);

    /** Forgets what was kept under this id of this subject, if anything. */
    void forget(SubjectKey subject, String id);

    /** Everything kept about subjects of a kind in a district whose command is in the log. */
    List<Confidence> of(String district, String kind);

    /**
     * To which groups somebody belongs, or was meant to bring in.
     *
     * @param subject the subject whose event says that something was said
     * @param id names it in that event
     * @param district organization id
     * @param groups codes of the district's voice register, at least one
     */
    record Confidence(SubjectKey subject, String id, String district, Set<String> groups) {}
}
