package org.throughline.infra.benchmarks.history;

import java.util.Map;

/**
 * Gives the ids of one copy their names.
 *
 * @param district number of the district, 0..n-1
 * @param block number of the block within it, 0..n-1
 */
record Renaming(Map<String, Ownership> owners, int district, int block) {

    /** What an id of the sample's district is called in a district. */
    static String inDistrict(String id, int district) {
        return "%s-d%02d".formatted(id, district);
    }

    /** What an id of a school is called in a block. */
    static String inBlock(String id, int district, int block) {
        return "%s-d%02dc%02d".formatted(id, district, block);
    }

    /** The part of an id that names whose it is: of {@code team/key}, of {@code organization~practice}. */
    static String head(String id) {
        int end = 0;
        while (end < id.length() && id.charAt(end) != '/' && id.charAt(end) != '~') {
            end++;
        }
        return id.substring(0, end);
    }

    /** Anything else than a known id stays as it is. */
    String id(String id) {
        String head = head(id);
        Ownership owner = owners.get(head);
        return owner == null ? id : name(head, owner) + id.substring(head.length());
    }

    /** An id that nothing else refers to. */
    String own(String id, Ownership owner) {
        return name(id, owner);
    }

    private String name(String id, Ownership owner) {
        return switch (owner) {
            case STATE -> id;
            case DISTRICT -> inDistrict(id, district);
            case BLOCK -> inBlock(id, district, block);
        };
    }

    /** All texts in it that are ids, keys too. */
    String json(String json) {
        StringBuilder renamed = new StringBuilder(json.length() + 64);
        int copied = 0;
        for (int open = json.indexOf('"'); open >= 0; ) {
            int close = closing(json, open + 1);
            String text = json.substring(open + 1, close);
            String name = id(text);
            if (!name.equals(text)) {
                renamed.append(json, copied, open + 1).append(name);
                copied = close;
            }
            open = json.indexOf('"', close + 1);
        }
        return renamed.append(json, copied, json.length()).toString();
    }

    private static int closing(String json, int from) {
        int at = from;
        while (json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
