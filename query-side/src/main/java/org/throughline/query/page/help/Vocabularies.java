package org.throughline.query.page.help;

import java.util.List;
import java.util.Map;

/** The words that facts are recorded with. Commands know them; whoever knows the commands says them here. */
@FunctionalInterface
public interface Vocabularies {

    /** What the codes of each vocabulary are called, by the anchor of its term, in the order of the vocabulary. */
    Map<String, List<String>> words();
}
