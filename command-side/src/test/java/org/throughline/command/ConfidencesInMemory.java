package org.throughline.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectKey;

/** What was said in confidence, until the test ends. */
public final class ConfidencesInMemory implements Confidences {

    private final Map<String, Confidence> kept = new LinkedHashMap<>();

    /** Keeps what was said by a command that is in the log. */
    public void keep(Confidence confidence) {
        keep(confidence, null);
    }

    @Override
    public void keep(Confidence confidence, @Nullable String commandId) {
        kept.put(confidence.subject() + " " + confidence.id(), confidence);
    }

    @Override
    public void forget(SubjectKey subject, String id) {
        kept.remove(subject + " " + id);
    }

    @Override
    public List<Confidence> of(String district, String kind) {
        return kept.values().stream()
                .filter(confidence -> confidence.district().equals(district)
                        && confidence.subject().kind().equals(kind))
                .toList();
    }

    /** Everything kept. */
    public List<Confidence> all() {
        return List.copyOf(kept.values());
    }
}
