package org.throughline.query.page.sheet;

import java.util.List;

/** What a page shows that has tables in it: each can be taken away as a file. */
public interface Tabled {

    /** What the page is about, in words, for the name of the file. */
    String about();

    /** The tables of the page, no two of one title. */
    List<Sheet> sheets();
}
