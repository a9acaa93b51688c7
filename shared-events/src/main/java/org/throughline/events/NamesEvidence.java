package org.throughline.events;

import java.util.List;

/** An event that names what it rests on. */
public interface NamesEvidence {

    /** What it rests on; empty where nothing is named. */
    List<Evidence> evidence();
}
