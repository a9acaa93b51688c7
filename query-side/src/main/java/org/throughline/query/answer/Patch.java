package org.throughline.query.answer;

import com.flipkart.zjsonpatch.DiffFlags;
import com.flipkart.zjsonpatch.Jackson3JsonDiff;
import java.util.EnumSet;
import org.throughline.events.json.EventJson;
import tools.jackson.databind.JsonNode;

/** What makes one page into another: a JSON Patch (RFC 6902) of additions, removals and replacements. */
final class Patch {

    /** A patch says nothing twice, and nobody needs to know where something was moved from. */
    private static final EnumSet<DiffFlags> SIMPLE =
            EnumSet.of(DiffFlags.OMIT_VALUE_ON_REMOVE, DiffFlags.OMIT_MOVE_OPERATION, DiffFlags.OMIT_COPY_OPERATION);

    private final byte[] bytes;
    /** Not the page itself: a listener that is slow would keep every page since. */
    private final String tag;

    private final boolean isShort;

    private Patch(byte[] bytes, Page to) {
        this.bytes = bytes;
        this.tag = to.tag();
        this.isShort = bytes.length < to.bytes().length / 2;
    }

    static Patch between(Page from, Page to) {
        JsonNode operations = Jackson3JsonDiff.asJson(read(from), read(to), SIMPLE);
        return new Patch(EventJson.MAPPER.writeValueAsBytes(operations), to);
    }

    private static JsonNode read(Page page) {
        return EventJson.MAPPER.readTree(page.bytes());
    }

    boolean makes(Page page) {
        return tag.equals(page.tag());
    }

    /** Whether it is worth applying: much shorter than what it makes. */
    boolean isShort() {
        return isShort;
    }

    /** As JSON in UTF-8; not to be changed. */
    byte[] bytes() {
        return bytes;
    }
}
