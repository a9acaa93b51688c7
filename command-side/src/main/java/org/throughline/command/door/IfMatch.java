package org.throughline.command.door;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Refusal;
import org.throughline.command.SeenVersions;

/**
 * The header {@code If-Match} as RFC 9110 has it: a list of entity tags, or {@code *}. Of the tags those name a version that
 * reads give as {@code ETag}. Others are right in form and match nothing, weak ones too: an intermediary that recodes an answer
 * weakens its tag, and weak tags are not compared here. A version without its quotes is taken for its tag.
 */
final class IfMatch {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([!#-~\\x80-\\uffff]*)\"|(\\d{1,15})");
    private static final Pattern VERSION = Pattern.compile("0|[1-9]\\d{0,14}");
    private static final Pattern BETWEEN = Pattern.compile("[ \\t]*(?:,[ \\t]*)+");

    private IfMatch() {}

    /**
     * The condition in it; none without the header.
     *
     * @throws Refusal MALFORMED
     */
    static @Nullable SeenVersions read(@Nullable String header) {
        if (header == null) {
            return null;
        }
        String list = header.strip();
        return list.equals("*") ? SeenVersions.ANY : new SeenVersions(versions(list), false);
    }

    private static Set<Long> versions(String list) {
        Set<Long> versions = new HashSet<>();
        Matcher tag = TAG.matcher(list);
        Matcher between = BETWEEN.matcher(list);
        int at = between.lookingAt() ? between.end() : 0;
        boolean ended = at == list.length();
        if (ended) {
            throw malformed();
        }
        while (!ended) {
            if (!tag.region(at, list.length()).lookingAt()) {
                throw malformed();
            }
            String opaque = tag.group(3) == null ? tag.group(2) : tag.group(3);
            if (tag.group(1) == null && VERSION.matcher(opaque).matches()) {
                versions.add(Long.valueOf(opaque));
            }
            at = tag.end();
            ended = at == list.length();
            if (!ended && !between.region(at, list.length()).lookingAt()) {
                throw malformed();
            }
            at = ended ? at : between.end();
            ended = at == list.length();
        }
        return versions;
    }

    private static Refusal malformed() {
        return Headers.malformed("If-Match", "* or entity tags, for instance \"3\"");
    }
}
