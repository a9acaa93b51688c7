package org.throughline.query.read;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.query.history.SubjectHistory;
import org.throughline.query.timeline.Known;

/** Knows what names of practices mean: the same practice may be recorded under several. */
public interface Naming {

    /** The kind of subject that says it. */
    String kind();

    /**
     * What names mean.
     *
     * @param histories of subjects of the kind
     * @param asOf what was said of names by this day; absent for everything
     * @param known what was known of it
     */
    Meanings by(List<SubjectHistory> histories, @Nullable LocalDate asOf, Known known, Territory territory);

    /** What names mean. */
    interface Meanings {

        /** Where every name means itself. */
        Meanings NONE = new Meanings() {
            @Override
            public boolean areNone() {
                return true;
            }

            @Override
            public String of(String name, String unit, LocalDate day) {
                return name;
            }
        };

        /** Whether every name means itself. */
        boolean areNone();

        /** The practice a name means in what was so in a unit on a day. */
        String of(String name, String unit, LocalDate day);
    }
}
