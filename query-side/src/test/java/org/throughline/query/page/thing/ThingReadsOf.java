package org.throughline.query.page.thing;

import java.time.Clock;
import org.throughline.query.ViewDatabase;
import org.throughline.query.page.PageParts;
import org.throughline.query.read.Queries;
import org.throughline.query.read.SnapshotsOf;
import org.throughline.query.read.SubjectReads;
import org.throughline.query.timeline.Timeline;
import org.throughline.query.words.EveryFamily;

/** Reads of things for tests, in which everything is for everybody. */
public final class ThingReadsOf {

    private ThingReadsOf() {}

    public static ThingReads views(Timeline timeline, SubjectReads subjects, Queries queries, PageParts parts) {
        return new ThingReads(
                timeline,
                new SubjectTitles(ViewDatabase.KINDS, subjects, SnapshotsOf.openly()),
                queries,
                SnapshotsOf.openly(),
                EveryFamily.sentences(),
                parts,
                Clock.systemUTC());
    }
}
